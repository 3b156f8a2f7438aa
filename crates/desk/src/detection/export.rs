//! A list that is given out whole, stretch by stretch in the order of its entries' numbers: what of it works for whoever takes it.
//!
//! The journal and the index are not asked: lots and entries are read as they are when their turn comes, so memory does not grow with the list, and a
//! list that is closed or shared less meanwhile ends there.

use std::collections::VecDeque;

use alliance::detection::standing::reads;
use alliance::detection::{Asker, Bank, Entry, Fingerprint, Listed, Purpose, Quorum, Standing, standing};
use alliance::people::access::BankPull;
use alliance::people::{AccountId, HOUSE};
use alliance::register::PaperKind;
use interchange::detection::{Classification, Kind, Media, Row};
use store::work::{EntryRow, LotRow, PaperFilter, View};

use super::banks::{BankRefused, asker, number_of};
use super::near::named;
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// Rows read at once.
const STRETCH: u32 = 2_000;

/// A list that is being given out.
#[derive(Debug)]
pub struct GivenOut {
    bank: u64,
    asker: Asker,
    /// The lots that are not through yet: number and room.
    lots: VecDeque<(u64, u64)>,
    /// Everything up to this number is through.
    above: u64,
}

impl Desk {
    /// Begins to give out a list: one's own, or one of known material that is shared with one. Known false positives are for their own organisation
    /// alone, who knows what they are.
    pub async fn bank_given_out(&self, leave: &Authorised<BankPull>, name: &str) -> Result<GivenOut, BankRefused> {
        let asker = asker(leave)?;
        let (paper, bank) = self.bank_named(&asker, name).await?;
        if !gives(&bank, &asker) {
            return Err(BankRefused::NotYours);
        }
        self.giving_out(number_of(&paper)?, asker).await
    }

    /// The open lists of a name (`NAME`, or `ORGANISATION.NAME`), each for its own organisation, by their whole names: for whoever runs the house.
    pub async fn lists_given_out(&self, name: &str) -> Result<Vec<(String, GivenOut)>, BankRefused> {
        let open = PaperFilter { state: Some("open".to_owned()), ..PaperFilter::default() };
        let mut found = Vec::new();
        for (paper, bank) in self.papers::<Bank>(&View::All, PaperKind::Bank, &open).await? {
            let whole = format!("{}.{}", bank.owner().organisation, bank.name);
            if bank.name == name || whole == name {
                let account = AccountId::new(HOUSE).map_err(DeskError::from)?;
                let asker = Asker { account, office: bank.owner().clone() };
                found.push((whole, self.giving_out(number_of(&paper)?, asker).await?));
            }
        }
        Ok(found)
    }

    async fn giving_out(&self, bank: u64, asker: Asker) -> Result<GivenOut, BankRefused> {
        let (mut lots, mut above) = (VecDeque::new(), 0);
        loop {
            let rows = self.store().lots(Some(bank), above, STRETCH).await?;
            let Some(last) = rows.last() else { break };
            above = last.number;
            lots.extend(rows.iter().map(|lot| (lot.number, lot.room)));
        }
        Ok(GivenOut { bank, asker, lots, above: 0 })
    }

    /// The next rows of a list; none where it is through. A stretch may be empty: nothing in it works.
    pub async fn next_given(&self, out: &mut GivenOut) -> Result<Option<Vec<Row>>, BankRefused> {
        let (bank, quorum) = (self.bank_numbered(out.bank).await?, self.quorum().await?);
        if !gives(&bank, &out.asker) {
            return Err(BankRefused::NotThere);
        }
        let lot = out.lots.front().copied();
        let (rows, lot) = match lot {
            Some((number, room)) if out.above >= number => {
                let rows = self.store().entries_between(out.above, number + room, STRETCH).await?;
                out.above = rows.last().map_or(number + room, |row| row.number);
                if out.above >= number + room {
                    out.lots.pop_front();
                }
                (rows, self.store().lot(number).await?)
            }
            Some((number, _)) => {
                let mut rows = self.store().entries_told(out.bank, out.above, STRETCH).await?;
                rows.retain(|row| row.number < number);
                out.above = rows.last().map_or(number, |row| row.number);
                (rows, None)
            }
            None => {
                let rows = self.store().entries_told(out.bank, out.above, STRETCH).await?;
                let Some(last) = rows.last() else { return Ok(None) };
                out.above = last.number;
                (rows, None)
            }
        };
        Ok(Some(given(&rows, (out.bank, &bank), quorum, (&out.asker, lot.as_ref()))?))
    }
}

/// Whether a list is given out to somebody.
fn gives(bank: &Bank, asker: &Asker) -> bool {
    let is_own = bank.owner() == &asker.office;
    bank.is_open() && (is_own || bank.purpose == Purpose::Known && reads(bank, asker))
}

/// Of these entries, those that work for whoever asks.
fn given(
    rows: &[EntryRow],
    (number, bank): (u64, &Bank),
    quorum: Quorum,
    (asker, lot): (&Asker, Option<&LotRow>),
) -> Result<Vec<Row>, DeskError> {
    let of_lot: Option<Entry> = lot.and_then(LotRow::read);
    let name = named(bank, asker);
    let mut given = Vec::new();
    for row in rows.iter().filter(|row| row.bank == number) {
        let own: Option<Entry> = row.body.as_ref().and_then(|body| serde::Deserialize::deserialize(body).ok());
        let said = if row.body.is_some() { own.as_ref() } else { of_lot.as_ref() };
        let entry =
            said.ok_or_else(|| DeskError::Broken(format!("entry {} cannot be read: run `accord verify`", row.number)))?;
        let listed = Listed { fingerprint: row.fingerprint, entry };
        if standing(bank, listed, quorum, asker) == Standing::Active {
            given.push(said_as(row, (number, &name, bank), entry));
        }
    }
    Ok(given)
}

/// An entry as a row of a list.
fn said_as(row: &EntryRow, (number, name, bank): (u64, &str, &Bank), entry: &Entry) -> Row {
    let is_picture = row.fingerprint.kind().is_near();
    let kind = match row.fingerprint {
        Fingerprint::Pdq(_) => Kind::Pdq,
        Fingerprint::Sha256(_) => Kind::Sha256,
        Fingerprint::Sha1(_) => Kind::Sha1,
        Fingerprint::Md5(_) => Kind::Md5,
    };
    let print = interchange::detection::Fingerprint::parse(&kind, &hex::encode(row.fingerprint.bytes()));
    let level = bank.labels.as_ref().zip(entry.level.clone());
    Row {
        id: Some(row.number.to_string()),
        member: Some(interchange::detection::Member { id: Some(number), name: name.to_owned() }),
        // Of a file nobody says what it was; clients compare those of videos.
        media: Some(if is_picture { Media::Image } else { Media::Video }),
        fingerprints: print.into_iter().collect(),
        classification: level.map(|(labels, level)| Classification { scheme: labels.scheme.clone(), level }),
        time: Some(entry.added.act.at),
        ..Row::default()
    }
}
