//! Sources as clients of HMA set them up: an exchange is a list with its source, of one of NCMEC's own addresses. A token names no other: which other servers are asked, and shown
//! name and password, a person says who proves afresh who they are.

use std::collections::BTreeSet;

use alliance::detection::source::{REMOVED, USUAL};
use alliance::detection::{Bank, Purpose, Settings, Source, SourceRefusal, SourceTerms};
use alliance::people::access::{Act, HmaExchangeChange, HmaExchanges};
use alliance::register::PaperKind;
use serde_json::json;
use store::work::{Deed, FetchChange, PaperChange, PaperFilter, View};

use super::{Login, Progress, SourceSeen, place_of_organisation, removal};
use crate::Desk;
use crate::detection::banks::{BankRefused, asker, id_of, key_of, number_of};
use crate::people::Authorised;

/// The addresses of NCMEC's servers, as its public client has them (python-threatexchange, `exchanges/clients/ncmec/hash_api.py`).
pub const ENVIRONMENTS: &[&str] = &[
    "https://report.cybertip.org/hashsharing",
    "https://report.cybertip.org/exploitative-hashsharing",
    "https://lesp.ncmec.org/csam-hashsharing",
    "https://hashsharing.ncmec.org/npo",
    "https://hashsharing.ncmec.org/exploitative",
    "https://hashsharing.ncmec.org/generative-ai-csam",
    "https://hashsharing.ncmec.org/generative-ai-exploitative",
    "https://exttest.cybertip.org/hashsharing",
    "https://exttest.cybertip.org/exploitative-hashsharing",
    "https://betalesp.ncmec.org/csam-hashsharing",
    "https://hashsharing-test.ncmec.org/npo",
    "https://hashsharing-test.ncmec.org/exploitative",
    "https://hashsharing-test.ncmec.org/generative-ai-csam",
    "https://hashsharing-test.ncmec.org/generative-ai-exploitative",
];

/// Why the list of an exchange is closed.
const DELETED: &str = "The exchange that filled it was deleted.";

/// Whether an address is one of NCMEC's.
pub(super) fn is_ncmec(address: &str) -> bool {
    ENVIRONMENTS.contains(&address)
}

/// An exchange to be made.
#[derive(Clone, Debug)]
pub struct ExchangeNew {
    /// The name of its list.
    pub name: String,
    /// One of [`ENVIRONMENTS`].
    pub environment: String,
    /// Only what these members put in; none named: everybody's.
    pub only: BTreeSet<u64>,
    /// Whether it is fetched.
    pub is_on: bool,
}

/// An exchange.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// The name of its list.
    pub name: String,
    /// Its source.
    pub seen: SourceSeen,
}

impl Desk {
    /// The exchanges of one's organisation, by name.
    pub async fn exchanges(&self, leave: &Authorised<HmaExchanges>) -> Result<Vec<String>, BankRefused> {
        let asker = asker(leave)?;
        let mut names = Vec::new();
        let all = self.papers::<Source>(&View::All, PaperKind::Source, &PaperFilter::default()).await?;
        for (paper, _) in all.into_iter().filter(|(paper, _)| paper.state != REMOVED) {
            let bank = self.bank_numbered(number_of(&paper)?).await?;
            if bank.owner() == &asker.office && bank.is_open() {
                names.push(bank.name);
            }
        }
        names.sort_unstable();
        Ok(names)
    }

    /// One of them; none where there is none by this name.
    pub async fn exchange(
        &self,
        leave: &Authorised<HmaExchanges>,
        name: &str,
    ) -> Result<Option<Exchange>, BankRefused> {
        self.own_exchange(leave, name).await
    }

    /// The same for whoever may change it.
    pub async fn exchange_of(
        &self,
        leave: &Authorised<HmaExchangeChange>,
        name: &str,
    ) -> Result<Option<Exchange>, BankRefused> {
        self.own_exchange(leave, name).await
    }

    async fn own_exchange<A: Act>(&self, leave: &Authorised<A>, name: &str) -> Result<Option<Exchange>, BankRefused> {
        let by = self.office_act(leave)?;
        let (paper, bank) = match self.own_bank(&by, name).await {
            Err(BankRefused::NotThere | BankRefused::NotYours) => return Ok(None),
            found => found?,
        };
        let number = number_of(&paper)?;
        let Some(source) = self.source_of(number).await?.1 else { return Ok(None) };
        let seen = self.seen_source(&bank, number, source).await?;
        Ok(Some(Exchange { name: bank.name, seen }))
    }

    /// Makes an exchange and its list.
    pub async fn exchange_open(
        &self,
        leave: &Authorised<HmaExchangeChange>,
        new: ExchangeNew,
    ) -> Result<(), BankRefused> {
        let by = self.office_act(leave)?;
        if !is_ncmec(&new.environment) {
            return Err(SourceRefusal::AddressUnfit.into());
        }
        let bank = Bank::open((new.name, Purpose::Known), (None, None), Settings::default(), by.clone())?;
        let number = self.store().take_numbers(2).await?;
        let terms = SourceTerms { address: new.environment, only: new.only, every_minutes: USUAL, is_on: new.is_on };
        let mut source = Source::set(None, &bank, terms, (number + 1, by.clone()))?;
        source.is_exchange = true;
        let mut list = PaperChange::new(PaperKind::Bank, id_of(number), bank.state().name(), &bank);
        list.key = Some(key_of(&by.office.organisation, &bank.name));
        let mut filled = PaperChange::new(PaperKind::Source, id_of(number), source.state(), &source);
        filled.parent = Some(id_of(number));
        let member = Some(by.office.member.clone());
        (list.member, filled.member) = (member.clone(), member);
        let body = serde_json::to_value(Progress::new(self.clock().now())).expect("progress is plain data");
        let mut deed = Deed::new(by.act.by.to_string(), "bank.opened", PaperKind::Bank, id_of(number))
            .of(Some(&by.office.member))
            .with(list)
            .with(filled)
            .saying(json!({ "address": source.address, "on": source.is_on }));
        deed.fetched.push(FetchChange::Progress { source: source.number, turn: 0, body });
        self.bank_deed(deed).await
    }

    /// Switches an exchange on or off; none where there is none by this name.
    pub async fn exchange_switch(
        &self,
        leave: &Authorised<HmaExchangeChange>,
        name: &str,
        is_on: bool,
    ) -> Result<Option<Exchange>, BankRefused> {
        let by = self.office_act(leave)?;
        let Some(mut exchange) = self.own_exchange(leave, name).await? else { return Ok(None) };
        let before = &exchange.seen.source;
        if before.is_on == is_on {
            return Ok(Some(exchange));
        }
        let (of, bank) = self.own_bank(&by, name).await?;
        let (paper, _) = self.source_of(number_of(&of)?).await?;
        let (address, only) = (before.address.clone(), before.only.clone());
        let terms = SourceTerms { address, only, every_minutes: before.every_minutes, is_on };
        let source = Source::set(Some(before), &bank, terms, (before.number, by.clone()))?;
        let deed = Deed::new(by.act.by.to_string(), "source.set", PaperKind::Source, &of.id);
        self.source_deed(deed, (&of, paper.as_ref()), &source).await?;
        exchange.seen.source = source;
        Ok(Some(exchange))
    }

    /// Takes an exchange away; the list that was made with it is closed. That there was none is no fault.
    pub async fn exchange_remove(&self, leave: &Authorised<HmaExchangeChange>, name: &str) -> Result<(), BankRefused> {
        let by = self.office_act(leave)?;
        if self.own_exchange(leave, name).await?.is_none() {
            return Ok(());
        }
        let (of, bank) = self.own_bank(&by, name).await?;
        let (Some(paper), Some(source)) = self.source_of(number_of(&of)?).await? else { return Ok(()) };
        if !source.is_exchange {
            let deed = Deed::new(by.act.by.to_string(), "source.removed", PaperKind::Source, &of.id);
            return self.bank_deed(removal(deed.of(of.member.as_deref()), &paper, &source)).await;
        }
        let closed = bank.close(DELETED.to_owned(), by.clone())?;
        let mut next = PaperChange::next(&of, closed.state().name(), &closed);
        next.key = None;
        let deed = Deed::new(by.act.by.to_string(), "bank.closed", PaperKind::Bank, &of.id);
        self.bank_deed(removal(deed.of(of.member.as_deref()).with(next), &paper, &source)).await
    }

    /// Refuses to close a list that goes with its exchange.
    pub(in crate::detection) async fn goes_alone(&self, bank: u64) -> Result<(), BankRefused> {
        let source = self.source_of(bank).await?.1;
        if source.is_some_and(|source| source.is_exchange) { Err(SourceRefusal::GoesWithIt.into()) } else { Ok(()) }
    }

    /// Whether one's organisation keeps a name and a password for NCMEC's addresses.
    pub async fn exchange_has_login<A: Act>(&self, leave: &Authorised<A>) -> Result<bool, BankRefused> {
        let place = place_of_organisation(&asker(leave)?.office.organisation);
        Ok(self.store().login(&place).await?.is_some())
    }

    /// Keeps the name and the password of one's organisation for NCMEC's addresses, or takes them away.
    pub async fn exchange_login(
        &self,
        leave: &Authorised<HmaExchangeChange>,
        login: Option<Login>,
    ) -> Result<(), BankRefused> {
        let by = self.office_act(leave)?;
        let organisation = by.office.organisation.clone();
        let place = place_of_organisation(&organisation);
        let sealed = login.map(|login| self.seal_login(&place, &login)).transpose()?;
        let (word, is_set) =
            if sealed.is_some() { ("source.login-set", true) } else { ("source.login-removed", false) };
        let mut deed = Deed::new(by.act.by.to_string(), word, PaperKind::Source, &organisation);
        deed.fetched.push(FetchChange::Login { place, sealed });
        self.perform(deed.of(Some(&by.office.member))).await?;
        if is_set {
            for (number, source) in self.sources_on().await? {
                if is_ncmec(&source.address) && self.bank_numbered(number).await?.owner() == &by.office {
                    self.hurry(&source).await?;
                }
            }
        }
        Ok(())
    }
}
