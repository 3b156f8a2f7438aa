//! How much providers examined, as their scanners state it: each statement once, in its order, into the register.
//!
//! A key is a paper: whose it is, how far its statements have come ([`Chain`]), and what they add up to. With each statement the sums of its months and
//! types become public as observations, in the same deed: a sum is never ahead of its statements, and none is counted twice. What one key of an organisation has stated
//! binds its other keys too.

use std::collections::BTreeMap;

use alliance::detection::{OfficeAct, VolumeRefusal};
use alliance::people::Organisation;
use alliance::people::access;
use alliance::register::{
    Card, Direction, Figure, Indicator, Kind, Measure, Observation, PaperKind, Precision, Record, RecordId, Source,
};
use interchange::detection::volume::{Chain, Named, Statement, TakenIn, is_name, take_in};
use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Change;
use store::work::{Deed, Paper, PaperChange, PaperFilter, Refused, View};
use vault::note::VerifierKey;

use super::banks::BankRefused;
use super::office;
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// The only state of a key.
const NAMED: &str = "named";
/// In whose name the register takes them.
const OFFICE: &str = "volume statements";
/// How sure a figure is that a system measured and signed (rule 11 of the register). It says who signed, and that nothing was changed or left out since; not
/// that the machine that signed was honest (docs/security.md).
const GRADE: u8 = 4;

/// More files of a type in a month is nobody's examination: the largest stores that are known of hold some 10^14 objects, over many years.
const MOST_FILES: u64 = 10_000_000_000_000;

/// What was examined of one type of file in one month, for one member.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// Files.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
}

/// A key, and what was stated with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VolumeKey {
    /// The public key.
    pub key: String,
    /// Who named it.
    pub named: OfficeAct,
    /// How far its statements have come.
    pub chain: Chain,
    /// By `MEMBER/MONTH/TYPE`.
    pub sums: BTreeMap<String, Sum>,
}

impl Sum {
    /// Both together; none where that is too much to be so.
    fn and(self, other: Self) -> Option<Self> {
        let (files, bytes) = (self.files.checked_add(other.files)?, self.bytes.checked_add(other.bytes)?);
        (files <= MOST_FILES).then_some(Self { files, bytes })
    }
}

impl VolumeKey {
    /// Everything together.
    pub fn total(&self) -> Sum {
        self.sums.values().fold(Sum::default(), |all, one| Sum {
            files: all.files.saturating_add(one.files),
            bytes: all.bytes.saturating_add(one.bytes),
        })
    }
}

/// A statement that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    /// Its number.
    pub sequence: u64,
    /// What it added.
    pub sum: Sum,
}

/// The two figures: id, unit, what is counted.
const FIGURES: [(&str, &str, &str, &str); 2] = [
    (
        "examined_files",
        "Files examined for known material",
        "files",
        "Files that a scanner read to their end and looked up in lists of known material, in the month in which it did. A file that is examined in two scans counts twice. What could not be read, or changed while it was read, is not counted.",
    ),
    (
        "examined_bytes",
        "Bytes examined for known material",
        "bytes",
        "The bytes of the files that a scanner read to their end and looked up in lists of known material, in the month in which it did.",
    ),
];

/// Which of an organisation's keys signed a statement, and how far that one has come with it.
fn taken_in(keys: &[(Paper, VolumeKey)], note: &str, now: Timestamp) -> Result<(usize, Statement, Chain), BankRefused> {
    let of = |(_, key): &(Paper, VolumeKey)| {
        let read = key.key.parse::<VerifierKey>();
        read.map_err(|_| DeskError::Broken(format!("{}: a key that was named can no longer be read", key.key)))
    };
    let read: Vec<VerifierKey> = keys.iter().map(of).collect::<Result<_, _>>()?;
    let each = read.iter().zip(keys);
    let named: Vec<Named<'_>> =
        each.map(|(verifier, (_, key))| Named { key: verifier, chain: &key.chain, at: key.named.act.at }).collect();
    let TakenIn { key, statement, chain } = take_in(&named, note, now)?;
    Ok((key, statement, chain))
}

fn indicator((_, title, unit, definition): (&str, &str, &str, &str)) -> Indicator {
    Indicator {
        title: title.to_owned(),
        definition: definition.to_owned(),
        unit: unit.to_owned(),
        measure: Measure::Flow,
        direction: Direction::Up,
        goal: Some("G6".to_owned()),
        smallest_cell: 5,
        yearly_growth: None,
        source: Source {
            cited: "signed statements of scanners; each figure names the one that it was counted by last".to_owned(),
            read_as: String::new(),
        },
        card: Card::default(),
    }
}

impl Desk {
    /// The keys that an organisation named, the newest last.
    async fn volume_keys_of(&self, organisation: &str) -> Result<Vec<(Paper, VolumeKey)>, DeskError> {
        let filter = PaperFilter { parent: Some(organisation.to_owned()), ..PaperFilter::default() };
        let mut keys = self.every_paper::<VolumeKey>(&View::All, PaperKind::Volume, &filter).await?;
        keys.sort_by_key(|(_, key)| key.named.act.at);
        Ok(keys)
    }

    /// The keys of one's organisation, and what was stated with them.
    pub async fn volume_keys(&self, leave: &Authorised<access::Volume>) -> Result<Vec<VolumeKey>, BankRefused> {
        let keys = self.volume_keys_of(&office(leave)?.organisation).await?;
        Ok(keys.into_iter().map(|(_, key)| key).collect())
    }

    /// Names a key by which one's organisation states how much it examined.
    pub async fn volume_name_key(&self, leave: &Authorised<access::VolumeKey>, text: &str) -> Result<(), BankRefused> {
        let named = self.office_act(leave)?;
        let key = text.trim().parse::<VerifierKey>().ok().filter(|key| is_name(key.name()));
        let key = key.ok_or(VolumeRefusal::KeyUnfit)?;
        let (id, office) = (format!("v{}", self.fresh_id()?), named.office.clone());
        let body = VolumeKey { key: key.to_string(), named, chain: Chain::default(), sums: BTreeMap::new() };
        let mut paper = PaperChange::new(PaperKind::Volume, &id, NAMED, &body);
        paper.member = Some(office.member.clone());
        paper.parent = Some(office.organisation);
        paper.key = Some(body.key.clone());
        let account = leave.person().account.as_str();
        let deed = Deed::new(account, "volume.key-named", PaperKind::Volume, &id).of(Some(&office.member));
        match self.perform(deed.with(paper)).await {
            Err(DeskError::Refused(Refused::Taken { kind: PaperKind::Volume })) => Err(VolumeRefusal::KeyTaken.into()),
            done => Ok(done.map(|_| ())?),
        }
    }

    /// Takes a statement: the next one of a key that one's organisation named. What it adds up to is public when this returns.
    pub async fn volume_state(
        &self,
        leave: &Authorised<access::VolumeState>,
        note: &str,
    ) -> Result<Stated, BankRefused> {
        let office = office(leave)?;
        let mut keys = self.volume_keys_of(&office.organisation).await?;
        let (signed, statement, chain) = taken_in(&keys, note, self.clock().now())?;
        // Of two statements at once, of two keys, neither would know what the other counts: each writes the oldest key anew, and so whichever comes second is refused.
        let oldest = (signed > 0).then(|| PaperChange::next(&keys[0].0, NAMED, &keys[0].1));
        let (paper, mut key) = keys.swap_remove(signed);
        key.chain = chain;
        let found = self.paper::<Organisation>(&View::All, PaperKind::Organisation, &office.organisation).await?;
        let name = found.map_or_else(|| office.organisation.clone(), |(_, organisation)| organisation.name);
        let mut register = self.volume_indicators().await?;
        let mut sum = Sum::default();
        for cell in &statement.examined {
            let (month, of_type) = (cell.month.as_str(), cell.file_type.name());
            let all = key.sums.entry(format!("{}/{month}/{of_type}", statement.member)).or_default();
            let here = Sum { files: cell.counts.files, bytes: cell.counts.bytes };
            *all = all.and(here).ok_or(VolumeRefusal::TooMany { most: MOST_FILES })?;
            // Of one statement all bytes fit, and so do all files: it has no more of them than lines of its scan.
            sum.files = sum.files.saturating_add(here.files);
            sum.bytes = sum.bytes.saturating_add(here.bytes);
            for (indicator, unit, value) in
                [("examined_files", "files", all.files), ("examined_bytes", "bytes", all.bytes)]
            {
                let of = Of { key: &paper.id, vkey: &key.key, name: &name, month, of_type };
                register.push(of.change(&statement, &key.chain, (indicator, unit, value))?);
            }
        }
        let account = leave.person().account.as_str();
        let said =
            json!({ "sequence": statement.sequence, "of": statement.member, "files": sum.files, "bytes": sum.bytes });
        let next = PaperChange::next(&paper, NAMED, &key);
        let mut deed = Deed::new(account, "volume.stated", PaperKind::Volume, &paper.id)
            .of(paper.member.as_deref())
            .with(next)
            .saying(said);
        deed.papers.extend(oldest);
        OFFICE.clone_into(&mut deed.office);
        deed.register = register;
        self.perform(deed).await?;
        self.publish_verdicts().await?;
        Ok(Stated { sequence: statement.sequence, sum })
    }

    /// The definitions of the figures, where the register has none yet. One that stands there stays as it is.
    async fn volume_indicators(&self) -> Result<Vec<Change>, DeskError> {
        let moment = self.moment(None).await?;
        let mut missing = Vec::new();
        for figure in FIGURES {
            if self.get(&moment, Kind::Indicator, figure.0).await?.is_none() {
                let record = Record::new(Kind::Indicator, id(figure.0)?, &indicator(figure));
                missing.push(Change { record, reason: "the first statement of a scanner was taken".to_owned() });
            }
        }
        Ok(missing)
    }
}

fn id(text: &str) -> Result<RecordId, DeskError> {
    RecordId::new(text).map_err(|error| DeskError::Broken(error.to_string()))
}

/// Of what a figure is.
struct Of<'a> {
    key: &'a str,
    vkey: &'a str,
    name: &'a str,
    month: &'a str,
    of_type: &'a str,
}

impl Of<'_> {
    fn change(
        &self,
        statement: &Statement,
        chain: &Chain,
        (indicator, unit, value): (&str, &str, u64),
    ) -> Result<Change, DeskError> {
        let digest = chain.digest.as_deref().unwrap_or_default();
        let sequence = statement.sequence;
        let observation = Observation {
            indicator: indicator.to_owned(),
            member: Some(statement.member.clone()),
            period: self.month.to_owned(),
            year: self.month.get(..4).and_then(|year| year.parse().ok()),
            figure: Figure::Value(Decimal::from(value)),
            precision: Precision::Exact,
            qualifier: None,
            dimensions: [("examined_by", self.name), ("file_type", self.of_type)]
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .into(),
            grade: GRADE,
            unit: unit.to_owned(),
            source: Source {
                cited: format!("Statement {sequence} of {}, SHA-256 {digest}", self.vkey),
                read_as: String::new(),
            },
            note: None,
            vintage: None,
            revision: None,
        };
        let id = id(&format!("{indicator}.{}.{}.{}.{}", self.key, statement.member, self.month, self.of_type))?;
        let reason = format!("statement {sequence} was taken");
        Ok(Change { record: Record::new(Kind::Observation, id, &observation), reason })
    }
}
