//! Banks: opened, changed, named otherwise, closed, by the organisation whose they are.

use alliance::detection::standing::reads;
use alliance::detection::{
    Asker, Bank, BankRefusal, BankState, EnabledRatio, EntryRefusal, Labels, OfficeAct, OpinionRefusal, Purpose,
    QuorumRefusal, Settings, SourceRefusal, VolumeRefusal,
};
use alliance::people::AccountId;
use alliance::people::access::{Act, HmaBankChange, HmaBanks};
use alliance::register::{Kind, PaperKind, Scheme};
use store::work::{Deed, Paper, PaperChange, PaperFilter, Refused, View};

use super::near::named;
use super::{NotVetted, office};
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// A bank as somebody sees it.
#[derive(Clone, Debug)]
pub struct BankSeen {
    /// Its number.
    pub number: u64,
    /// Its name, as whoever asks uses it: `NAME` of one's own, `ORGANISATION.NAME` of others.
    pub name: String,
    /// Whether it is one's own organisation's.
    pub is_own: bool,
    /// The share of its entries that works.
    pub ratio: EnabledRatio,
    /// Everything else that it says.
    pub bank: Bank,
}

/// What is to be opened.
#[derive(Clone, Debug)]
pub struct BankNew {
    /// Its name.
    pub name: String,
    /// What its entries are.
    pub purpose: Purpose,
    /// By which scheme they are classified; none: they are not.
    pub labels: Option<Labels>,
    /// What its owner chose.
    pub settings: Settings,
}

/// What is to be different. What is none stays.
#[derive(Clone, Debug, Default)]
pub struct BankChange {
    /// Another name.
    pub name: Option<String>,
    /// Another share that works.
    pub ratio: Option<EnabledRatio>,
    /// All settings anew; the ratio counts where both are given.
    pub settings: Option<Settings>,
}

/// Why something was not done to a bank.
#[derive(Debug, thiserror::Error)]
pub enum BankRefused {
    /// There is none by this name. Said only where the database has answered.
    #[error("there is no such bank")]
    NotThere,
    /// Another one of the same organisation has the name.
    #[error("another bank of this organisation has the name")]
    Taken,
    /// It is another organisation's.
    #[error("the bank is another organisation's")]
    NotYours,
    /// The index is not loaded yet, and this cannot be done without.
    #[error("the index is not loaded yet: try again in a moment")]
    NotReady,
    /// Whoever asks belongs to no organisation of a member.
    #[error(transparent)]
    NotVetted(#[from] NotVetted),
    /// A rule refuses it. The code names its sentence (`refusal-CODE`).
    #[error("{text}")]
    Rule {
        /// The code.
        code: &'static str,
        /// In English.
        text: String,
    },
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

macro_rules! of_rule {
    ($($refusal:ty),+) => {$(
        impl From<$refusal> for BankRefused {
            fn from(refusal: $refusal) -> Self {
                Self::Rule { code: refusal.code(), text: refusal.to_string() }
            }
        }
    )+};
}

of_rule!(BankRefusal, EntryRefusal, OpinionRefusal, QuorumRefusal, SourceRefusal, VolumeRefusal);

impl From<store::StoreError> for BankRefused {
    fn from(error: store::StoreError) -> Self {
        Self::Desk(error.into())
    }
}

/// A bank's paper by its number.
pub(super) fn id_of(number: u64) -> String {
    format!("b{number}")
}

/// Its number by its paper.
pub(super) fn number_of(paper: &Paper) -> Result<u64, DeskError> {
    let number = paper.id.get(1..).and_then(|digits| digits.parse().ok());
    number.ok_or_else(|| DeskError::Broken(format!("{} {} has no number", paper.kind, paper.id)))
}

pub(super) fn key_of(organisation: &str, name: &str) -> String {
    format!("{organisation}/{name}")
}

pub(super) fn asker<A: Act>(leave: &Authorised<A>) -> Result<Asker, BankRefused> {
    let account = AccountId::new(leave.person().account.clone()).map_err(DeskError::from)?;
    Ok(Asker { account, office: office(leave)? })
}

pub(super) fn seen(number: u64, bank: Bank, asker: &Asker) -> BankSeen {
    let (name, is_own, ratio) = (named(&bank, asker), bank.owner() == &asker.office, bank.settings().ratio);
    BankSeen { number, name, is_own, ratio, bank }
}

impl Desk {
    /// What the register says of a classification scheme.
    pub(crate) async fn scheme(&self, labels: Option<&Labels>) -> Result<Option<Scheme>, DeskError> {
        let Some(labels) = labels else { return Ok(None) };
        let moment = self.moment(None).await?;
        let stored = self.get(&moment, Kind::Scheme, &labels.scheme).await?;
        Ok(stored.and_then(|stored| stored.read()))
    }

    /// The bank of a name as whoever asks uses it: an open one of their own, or of others as far as it is shared.
    pub(super) async fn bank_named(&self, asker: &Asker, name: &str) -> Result<(Paper, Bank), BankRefused> {
        let (organisation, own_name) = name.rsplit_once('.').unwrap_or((&asker.office.organisation, name));
        let key = key_of(organisation, own_name);
        let found = self.paper_by_key::<Bank>(&View::All, PaperKind::Bank, &key).await?;
        let may = |bank: &Bank| bank.is_open() && (bank.owner() == &asker.office || reads(bank, asker));
        found.filter(|(_, bank)| may(bank)).ok_or(BankRefused::NotThere)
    }

    /// The same of a bank of their own.
    pub(super) fn own_bank<'a>(
        &'a self,
        by: &'a OfficeAct,
        name: &'a str,
    ) -> crate::Boxed<'a, Result<(Paper, Bank), BankRefused>> {
        Box::pin(async move {
            let asker = Asker { account: by.act.by.clone(), office: by.office.clone() };
            let (paper, bank) = self.bank_named(&asker, name).await?;
            if bank.owner() == &by.office { Ok((paper, bank)) } else { Err(BankRefused::NotYours) }
        })
    }

    /// Open banks: one's own organisation's by name, then those of others as far as they are shared.
    pub async fn banks(&self, leave: &Authorised<HmaBanks>) -> Result<Vec<BankSeen>, BankRefused> {
        self.banks_for(&asker(leave)?).await
    }

    pub(super) async fn banks_for(&self, asker: &Asker) -> Result<Vec<BankSeen>, BankRefused> {
        let open = PaperFilter { state: Some("open".to_owned()), ..PaperFilter::default() };
        let all = self.papers::<Bank>(&View::All, PaperKind::Bank, &open).await?;
        let may = |bank: &Bank| bank.owner() == &asker.office || reads(bank, asker);
        let mut banks = Vec::new();
        for (paper, bank) in all.into_iter().filter(|(_, bank)| may(bank)) {
            banks.push(seen(number_of(&paper)?, bank, asker));
        }
        banks.sort_by(|a, b| (!a.is_own, &a.name).cmp(&(!b.is_own, &b.name)));
        Ok(banks)
    }

    /// One bank; none is the one way of saying that there is none by this name.
    pub async fn bank(&self, leave: &Authorised<HmaBanks>, name: &str) -> Result<Option<BankSeen>, BankRefused> {
        let asker = asker(leave)?;
        match self.bank_named(&asker, name).await {
            Ok((paper, bank)) => Ok(Some(seen(number_of(&paper)?, bank, &asker))),
            Err(BankRefused::NotThere) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// What the owner of a bank chose, for the owner.
    pub async fn own_settings(&self, leave: &Authorised<HmaBankChange>, name: &str) -> Result<Settings, BankRefused> {
        let by = self.office_act(leave)?;
        Ok(self.own_bank(&by, name).await?.1.settings().clone())
    }

    /// Opens a bank.
    pub async fn bank_open(&self, leave: &Authorised<HmaBankChange>, new: BankNew) -> Result<BankSeen, BankRefused> {
        let by = self.office_act(leave)?;
        let scheme = self.scheme(new.labels.as_ref()).await?;
        let bank = Bank::open((new.name, new.purpose), (new.labels, scheme.as_ref()), new.settings, by.clone())?;
        let number = self.store().take_numbers(1).await?;
        let mut paper = PaperChange::new(PaperKind::Bank, id_of(number), bank.state().name(), &bank);
        paper.member = Some(by.office.member.clone());
        paper.key = Some(key_of(&by.office.organisation, &bank.name));
        let deed = Deed::new(by.act.by.to_string(), "bank.opened", PaperKind::Bank, id_of(number));
        self.bank_deed(deed.of(Some(&by.office.member)).with(paper)).await?;
        Ok(seen(number, bank, &asker(leave)?))
    }

    /// Changes a bank of one's own.
    pub async fn bank_change(
        &self,
        leave: &Authorised<HmaBankChange>,
        name: &str,
        to: BankChange,
    ) -> Result<BankSeen, BankRefused> {
        let by = self.office_act(leave)?;
        let (paper, before) = self.own_bank(&by, name).await?;
        let mut settings = to.settings.unwrap_or_else(|| before.settings().clone());
        settings.ratio = to.ratio.unwrap_or(settings.ratio);
        let mut bank = before.clone();
        if settings != *bank.settings() {
            bank = bank.change(settings, &by)?;
        }
        if let Some(name) = to.name.filter(|name| *name != bank.name) {
            bank = bank.rename(name, &by)?;
        }
        if bank != before {
            let mut next = PaperChange::next(&paper, bank.state().name(), &bank);
            next.key = Some(key_of(&by.office.organisation, &bank.name));
            let deed = Deed::new(by.act.by.to_string(), "bank.changed", PaperKind::Bank, &paper.id);
            self.bank_deed(deed.of(paper.member.as_deref()).with(next)).await?;
        }
        Ok(seen(number_of(&paper)?, bank, &asker(leave)?))
    }

    /// Closes a bank of one's own: none of its entries works for anybody, and its name is free again.
    pub async fn bank_close(
        &self,
        leave: &Authorised<HmaBankChange>,
        name: &str,
        reason: &str,
    ) -> Result<(), BankRefused> {
        let by = self.office_act(leave)?;
        let (paper, bank) = self.own_bank(&by, name).await?;
        self.goes_alone(number_of(&paper)?).await?;
        let bank = bank.close(reason.to_owned(), by.clone())?;
        debug_assert!(matches!(bank.state(), BankState::Closed { .. }));
        let mut next = PaperChange::next(&paper, bank.state().name(), &bank);
        next.key = None;
        let deed = Deed::new(by.act.by.to_string(), "bank.closed", PaperKind::Bank, &paper.id);
        self.bank_deed(deed.of(paper.member.as_deref()).with(next)).await
    }

    /// Does a deed, and returns once the index has seen it.
    pub(super) fn bank_deed(&self, deed: Deed) -> crate::Boxed<'_, Result<(), BankRefused>> {
        Box::pin(async move {
            let done = self.perform(deed).await.map_err(|error| match error {
                DeskError::Refused(Refused::Taken { kind: PaperKind::Bank }) => BankRefused::Taken,
                error => error.into(),
            })?;
            Ok(self.followed(done.seq).await?)
        })
    }
}
