//! Goal 6: a hotline's list of known material grows, three states vouch for most of what is on it, an entry is contested; a provider keeps a list of its own; two
//! providers state how much they examined. No fingerprint is one of anything: they are rolled.

use alliance::detection::{Fingerprint, Ground, Purpose, Settings, Sharing};
use alliance::people::{Role, access};
use interchange::detection::volume::{self, Cell, Counts, FileType, ListUsed, Statement};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use vault::note::VerifierKey;
use vault::{Secret, SigningKey};

use super::{Stage, lived};
use crate::DeskError;
use crate::detection::{BankNew, ContentNew, EntryStep, QuorumStep};
use crate::exercise::Dice;

/// The hotline's list, and the provider's.
const KNOWN: &str = "KNOWN";
const OWN: &str = "UPLOADS";
/// Who vouches.
const VOUCH: [&str; 3] = ["DE", "RS", "FR"];
/// Who states how much was examined, with the byte of an invented key and in which months.
const STATE: [(&str, u8, u16); 2] = [("RS", 5, 2), ("DE", 7, 3)];
/// In which month an entry is contested, and in which another contest is taken back.
const CONTESTED: u16 = 5;
const RETRACTED: u16 = 11;
/// In which month somebody asks that more states have to vouch; nobody has answered that.
const QUORUM: u16 = 22;

const HOTLINE: (Role, Option<&str>, bool) = (Role::LeadAnalyst, Some("DE"), false);

const fn provider(member: &str) -> (Role, Option<&str>, bool) {
    (Role::ProviderOperator, Some(member), false)
}

/// Lives a month of detection.
pub(super) async fn month(stage: &Stage<'_>, month: u16) -> Result<(), DeskError> {
    if month == 0 {
        begin(stage).await?;
    }
    if month.is_multiple_of(2) {
        let content = add(stage, (HOTLINE, KNOWN), month).await?;
        // Every fourth is vouched for by too few to work for others.
        let enough = if month % 8 == 6 { 1 } else { VOUCH.len() };
        for member in VOUCH.into_iter().take(enough) {
            let leave = stage.leave::<access::EntryVouch>((Role::LeadAnalyst, Some(member), false), None, None).await?;
            for entry in [content + 1, content + 2] {
                lived(stage.desk.entry_step(&leave, entry, EntryStep::Vouch { tells_source: false }).await)?;
            }
        }
    }
    if month % 6 == 3 {
        add(stage, (provider("RS"), OWN), month).await?;
    }
    if month == CONTESTED || month == RETRACTED {
        contest(stage, month).await?;
    }
    if month == QUORUM {
        let leave = stage.leave::<access::QuorumChange>(HOTLINE, None, None).await?;
        let reason = "Exercise, invented: until all hotlines take part".to_owned();
        lived(stage.desk.quorum_step(&leave, QuorumStep::Ask { file: 2, picture: 4, reason }).await)?;
    }
    for (member, key, each) in STATE {
        if month > 0 && month.is_multiple_of(each) {
            state(stage, (member, key)).await?;
        }
    }
    Ok(())
}

/// The lists are opened, and the keys named by which providers state what they examined.
async fn begin(stage: &Stage<'_>) -> Result<(), DeskError> {
    let desk = stage.desk;
    desk.load_matcher().await?;
    for (who, name, sharing) in [(HOTLINE, KNOWN, Sharing::Alliance), (provider("RS"), OWN, Sharing::Organisation)] {
        let leave = stage.leave::<access::HmaBankChange>(who, None, None).await?;
        let settings = Settings { sharing, ..Settings::default() };
        let new = BankNew { name: name.to_owned(), purpose: Purpose::Known, labels: None, settings };
        lived(desk.bank_open(&leave, new).await)?;
    }
    for (member, key, _) in STATE {
        let leave = stage.leave::<access::VolumeKey>(provider(member), None, None).await?;
        let key = VerifierKey::of(&name(member), &signing(key)).to_string();
        lived(desk.volume_name_key(&leave, &key).await)?;
    }
    Ok(())
}

fn rolled<const N: usize>(dice: &mut Dice) -> [u8; N] {
    std::array::from_fn(|_| u8::try_from(dice.roll(256)).unwrap_or_default())
}

/// One content more on a list: a picture and its file. Gives its number; those of its entries follow it.
async fn add(stage: &Stage<'_>, (who, bank): ((Role, Option<&str>, bool), &str), month: u16) -> Result<u64, DeskError> {
    let mut dice = stage.dice(&format!("fingerprints {bank} {month}"));
    let prints = vec![Fingerprint::Pdq(rolled(&mut dice)), Fingerprint::Md5(rolled(&mut dice))];
    let note = Some(Secret::new(format!("Exercise, invented: no picture, rolled in month {month}")));
    let leave = stage.leave::<access::HmaContent>(who, None, None).await?;
    lived(stage.desk.content_add(&leave, bank, &ContentNew { prints, content_id: None, note }).await)
}

/// A provider of another state says that an entry is wrong; the second time it takes that back.
async fn contest(stage: &Stage<'_>, month: u16) -> Result<(), DeskError> {
    // What is contested was put on the list for this, and three states vouch for it.
    let content = add(stage, (HOTLINE, KNOWN), 100 + month).await?;
    let entry = content + 1;
    for member in VOUCH {
        let leave = stage.leave::<access::EntryVouch>((Role::LeadAnalyst, Some(member), false), None, None).await?;
        lived(stage.desk.entry_step(&leave, entry, EntryStep::Vouch { tells_source: false }).await)?;
    }
    let leave = stage.leave::<access::EntryContest>(provider("RS"), None, None).await?;
    let said = EntryStep::Contest {
        ground: Ground::Lawful,
        reason: "Exercise, invented: it is the picture of a well-known advertisement".to_owned(),
        evidence: vec!["Exercise, invented: the catalogue of an agency, page 3".to_owned()],
    };
    lived(stage.desk.entry_step(&leave, entry, said).await)?;
    if month == RETRACTED {
        lived(stage.desk.entry_step(&leave, entry, EntryStep::Retract).await)?;
    }
    Ok(())
}

fn name(member: &str) -> String {
    format!("provider-{}.example", member.to_lowercase())
}

/// A key that nobody keeps secret: what it signs is invented.
fn signing(byte: u8) -> SigningKey {
    SigningKey::from_bytes(&[byte; 32])
}

/// A provider states what it examined in the month before.
async fn state(stage: &Stage<'_>, (member, key): (&str, u8)) -> Result<(), DeskError> {
    let leave = stage.leave::<access::Volume>(provider(member), None, None).await?;
    let keys = lived(stage.desk.volume_keys(&leave).await)?;
    let Some(chain) = keys.first().map(|key| key.chain.clone()) else {
        return Err(DeskError::Broken(format!("the tour: the provider of {member} has named no key")));
    };
    let sequence = chain.sequence + 1;
    let mut dice = stage.dice(&format!("volume {member} {sequence}"));
    let of_type = |file_type, files: u64, matched: u64| Cell {
        month: String::new(),
        file_type,
        counts: Counts { files, bytes: files * 180_000, matched, ..Counts::default() },
    };
    let before = stage.today().first_of_month().saturating_sub(1.months());
    let at = |day: i8| -> Timestamp {
        let date = before.with().day(day).build().unwrap_or(before);
        TimeZone::UTC.to_timestamp(date.at(2, 0, 0, 0)).unwrap_or(Timestamp::UNIX_EPOCH)
    };
    let grown = 40_000 + 3_000 * sequence;
    let mut examined = vec![
        of_type(FileType::Jpeg, grown + dice.roll(5_000), dice.roll(4)),
        of_type(FileType::Png, grown / 3 + dice.roll(2_000), dice.roll(2)),
        of_type(FileType::Video, grown / 9 + dice.roll(500), 0),
    ];
    for cell in &mut examined {
        cell.month = volume::month(at(2));
    }
    let statement = Statement {
        organisation: name(member),
        member: member.to_owned(),
        sequence,
        previous: chain.digest,
        scan: format!("{sequence:032x}"),
        from: 0,
        to: examined.iter().map(|cell| cell.counts.files).sum(),
        complete: true,
        tool: "Exercise, invented: a scanner 1.0".to_owned(),
        radius: 31,
        quality: 50,
        lists: vec![ListUsed { name: KNOWN.to_owned(), sha256: "cd".repeat(32), entries: 2 * sequence }],
        first: at(2),
        last: at(20),
        examined,
    };
    let note = lived(statement.sign(&signing(key)))?;
    let leave = stage.leave::<access::VolumeState>(provider(member), None, None).await?;
    lived(stage.desk.volume_state(&leave, &note).await).map(|_| ())
}
