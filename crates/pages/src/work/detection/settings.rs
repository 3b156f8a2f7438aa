//! Opening a list, changing what its owner may choose, and closing it.

use std::collections::{BTreeMap, BTreeSet};

use ::desk::Filter;
use ::desk::detection::{BankChange, BankNew, BankSeen};
use alliance::detection::{EnabledRatio, Labels, Purpose, Settings, Sharing};
use alliance::people::access;
use alliance::register::{Kind, Scheme};
use axum::extract::Path;
use axum::response::Response;
use axum::{Form, Router};
use gate::{Leave, seat};
use rust_decimal::Decimal;

use super::{ruled, words};
use crate::enter::Site;
use crate::fault::Fault;
use crate::work::Seat;
use crate::work::commitments::{Pairs, one};

/// The routes of what an owner does with a list as a whole.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, HmaBankChange, POST "/work/detection", open);
    let r = seat!(r, HmaBankChange, POST "/work/detection/{bank}", change);
    seat!(r, HmaBankChange, POST "/work/detection/{bank}/close", close)
}

/// What the fields of settings hold, for a list that stands or for a new one.
pub(super) struct Fields {
    pub sharing: Sharing,
    pub radius: u8,
    /// In percent.
    pub ratio: String,
    pub named: BTreeSet<String>,
    /// Organisations that may be named: id and name.
    pub organisations: Vec<(String, String)>,
}

impl Fields {
    /// Of a list that stands; none: of a new one. An organisation does not name itself.
    pub fn of(bank: Option<&BankSeen>, offices: &BTreeMap<String, String>, own: &str) -> Self {
        let fresh = Settings::default();
        let settings = bank.map_or(&fresh, |bank| bank.bank.settings());
        let ratio = bank.map_or(fresh.ratio, |bank| bank.ratio);
        let others = offices.iter().filter(|(id, _)| *id != own);
        let mut organisations: Vec<_> = others.map(|(id, name)| (id.clone(), name.clone())).collect();
        organisations.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
        Self {
            sharing: settings.sharing,
            radius: settings.radius,
            ratio: percent(ratio),
            named: settings.organisations.clone(),
            organisations,
        }
    }

    /// How far one may share here: naming people needs their accounts, which no page lists, so it is kept where it stands.
    pub fn sharings(&self) -> impl Iterator<Item = &'static Sharing> {
        let standing = self.sharing;
        Sharing::ALL.iter().filter(move |sharing| **sharing != Sharing::Persons || standing == Sharing::Persons)
    }
}

/// Schemes that have levels: id, name, and the levels' codes with what they mean.
pub(super) async fn schemes(seat: &Seat) -> Result<Vec<(String, Scheme)>, Fault> {
    let filter = Filter { kind: vec![Kind::Scheme], ..Filter::default() };
    let all = seat.all::<Scheme>(&filter).await?;
    let with_levels = all.into_iter().filter(|(_, scheme)| !scheme.levels.is_empty());
    Ok(with_levels.map(|(stored, scheme)| (stored.id.to_string(), scheme)).collect())
}

fn percent(ratio: EnabledRatio) -> String {
    let share = ratio.to_string().parse::<Decimal>().unwrap_or(Decimal::ONE);
    (share * Decimal::ONE_HUNDRED).normalize().to_string()
}

/// A share that was written in percent.
fn ratio(text: &str) -> Option<EnabledRatio> {
    let percent = text.trim().replace(',', ".").parse::<Decimal>().ok()?;
    (percent / Decimal::ONE_HUNDRED).normalize().to_string().parse().ok()
}

fn settings(seat: &Seat, sent: &Pairs, before: &Settings) -> Result<Settings, Fault> {
    let choose = || Fault::Bad(seat.m("form-choose"));
    let sharing = Sharing::ALL.iter().copied().find(|sharing| sharing.as_str() == one(sent, "sharing"));
    let sharing = sharing.ok_or_else(choose)?;
    let named = sent.iter().filter(|(name, _)| name == "organisation").map(|(_, id)| id.clone());
    Ok(Settings {
        sharing,
        organisations: if sharing == Sharing::Named { named.collect() } else { BTreeSet::new() },
        persons: if sharing == Sharing::Persons { before.persons.clone() } else { BTreeSet::new() },
        radius: one(sent, "radius").trim().parse().map_err(|_| Fault::Bad(seat.m("bank-bad-radius")))?,
        ratio: ratio(one(sent, "ratio")).ok_or_else(|| Fault::Bad(seat.m("bank-bad-ratio")))?,
    })
}

async fn open(
    Leave(leave): Leave<access::HmaBankChange>,
    seat: Seat,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let purpose = Purpose::ALL.iter().copied().find(|purpose| purpose.as_str() == one(&sent, "purpose"));
    let purpose = purpose.ok_or_else(|| Fault::Bad(seat.m("form-choose")))?;
    let (scheme, version) = (one(&sent, "scheme").to_owned(), one(&sent, "version").trim().to_owned());
    let labels = (!scheme.is_empty()).then_some(Labels { scheme, version });
    let settings = settings(&seat, &sent, &Settings::default())?;
    let new = BankNew { name: one(&sent, "name").trim().to_owned(), purpose, labels, settings };
    let bank = ruled(&seat, seat.desk().bank_open(&leave, new).await)?;
    Ok(seat.go(words::bank_path(&bank.name)))
}

async fn change(
    Leave(leave): Leave<access::HmaBankChange>,
    seat: Seat,
    Path((_, bank)): Path<(String, String)>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let stands = ruled(&seat, seat.desk().own_settings(&leave, &bank).await)?;
    let settings = settings(&seat, &sent, &stands)?;
    let name = Some(one(&sent, "name").trim().to_owned()).filter(|name| !name.is_empty());
    let to = BankChange { name, ratio: None, settings: Some(settings) };
    let bank = ruled(&seat, seat.desk().bank_change(&leave, &bank, to).await)?;
    Ok(seat.go(words::bank_path(&bank.name)))
}

async fn close(
    Leave(leave): Leave<access::HmaBankChange>,
    seat: Seat,
    Path((_, bank)): Path<(String, String)>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    ruled(&seat, seat.desk().bank_close(&leave, &bank, one(&sent, "reason")).await)?;
    Ok(seat.go("/work/detection"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_written_in_percent_and_kept_exactly() {
        for (typed, kept) in [("100", "1"), ("12.5", "0.125"), (" 0,5 ", "0.005"), ("0", "0")] {
            let read = ratio(typed).unwrap();
            assert_eq!(read.to_string(), kept);
            assert_eq!(ratio(&percent(read)), Some(read));
        }
        assert_eq!([ratio("101"), ratio("-1"), ratio(""), ratio("all")], [None; 4]);
    }
}
