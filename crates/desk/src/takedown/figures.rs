//! The figures of takedown of a member's hotline: made from the journals alone, signed with the house's key, and put into the register once a second person has
//! released them. Whoever has the same journals makes the same bytes.

mod log;
mod observed;

use std::collections::BTreeMap;

use alliance::detection::OfficeAct;
use alliance::people::Role;
use alliance::people::access::{self, Act};
use alliance::register::PaperKind;
use alliance::takedown::figures::{
    By, Cases, Grain, ItemLog, Measured, Period, QUERY, Row, Stated, TakedownFigures, TimesRefusal, measure,
};
use interchange::takedown::measured::{NotTaken, Statement, digest_of, take_in};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::work::{Deed, Paper, PaperChange, PaperFilter, View};
use vault::Secret;
use vault::keys::Purpose;
use vault::note::VerifierKey;

use crate::detection::{NotVetted, office};
use crate::people::Authorised;
use crate::verdicts::Recomputed;
use crate::{Desk, DeskError};

pub(crate) use observed::{hours, time_in_words};

/// In whose name the register takes them.
const OFFICE: &str = "takedown statements";
/// What the key is called that signs them: the house's own name and this.
const MEASUREMENTS: &str = ".measurements";
/// The states of a statement.
const MADE: &str = "made";
const RELEASED: &str = "released";
/// Statements that are shown: of many years.
const SHOWN: u32 = 500;
/// What is seen of the log while others write.
const SETTLED: SignedDuration = SignedDuration::from_mins(1);
/// What was found of a hotline's providers is good for so long: it takes a look at the whole log.
const GOOD_FOR: SignedDuration = SignedDuration::from_mins(10);
/// How far back a lead sees providers.
const LATELY: SignedDuration = SignedDuration::from_hours(365 * 24);

/// A statement, as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StatementKept {
    /// What it says.
    pub statement: Statement,
    /// Who made it.
    pub made: OfficeAct,
    /// Who released it, and the signed note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub released: Option<Released>,
}

/// That a statement was released.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Released {
    /// Who did.
    pub by: alliance::register::Act,
    /// The signed note.
    pub note: String,
}

/// A statement on a list.
#[derive(Clone, Debug)]
pub struct StatementSeen {
    /// Its id.
    pub id: String,
    /// It.
    pub kept: StatementKept,
}

/// How long one provider's notices take: to the hotline that sent them.
#[derive(Clone, Debug)]
pub struct ProviderTimes {
    /// What it is called; none: all that the hotline has not written down.
    pub name: Option<String>,
    /// Its figures.
    pub measured: Measured,
}

/// The same of each hotline, as it was found last. By time alone: were it found anew with each entry of the closed journal, its age would say when the police did something.
#[derive(Debug, Default)]
pub(crate) struct Times(tokio::sync::Mutex<BTreeMap<String, (Timestamp, Vec<ProviderTimes>)>>);

/// What released statements say of a provider.
#[derive(Clone, Debug)]
pub struct OwnFigures {
    /// The member whose hotline sent the notices.
    pub member: String,
    /// The period.
    pub period: Period,
    /// The figures, as the public sees them.
    pub row: Row,
    /// The statement's id.
    pub id: String,
}

/// Why figures are not made or released.
#[derive(Debug, thiserror::Error)]
pub enum FiguresRefused {
    /// Whoever acts belongs to no organisation of a member.
    #[error(transparent)]
    NotVetted(#[from] NotVetted),
    /// There is no such statement.
    #[error("there is no such statement")]
    NotThere,
    /// A rule refuses it.
    #[error(transparent)]
    Rule(#[from] TimesRefusal),
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<NotTaken> for FiguresRefused {
    fn from(refused: NotTaken) -> Self {
        match refused {
            NotTaken::Rule(rule) => Self::Rule(rule),
            // The house has just signed it.
            NotTaken::Unfit(unfit) => Self::Desk(DeskError::Broken(unfit.to_string())),
        }
    }
}

fn id_of(member: &str, period: Period) -> String {
    format!("{member}.{period}")
}

impl Desk {
    /// The public key by which anybody checks statements of takedown.
    pub fn measurements_key(&self) -> Result<VerifierKey, DeskError> {
        let key = self.inner.keys.signing_key(Purpose::Measurements)?;
        Ok(VerifierKey::of(&format!("{}{MEASUREMENTS}", self.inner.origin), &key))
    }

    /// What the journals give for a period, unsigned.
    async fn stated(&self, member: &str, period: Period, parts: Option<Grain>) -> Result<Statement, FiguresRefused> {
        let items = self.takedown_log(member, period.as_of()).await?;
        let cases = |period: Period| Cases::of(&items, period);
        let figures = TakedownFigures::make(period, parts, &cases)?;
        let text = serde_json::to_string(&cases(period)).map_err(|e| DeskError::Broken(e.to_string()))?;
        // Keyed: with a plain digest whoever guesses the few cases that are not shown would find out that they guessed right.
        let inputs = self.record_keys()?.blind(&Secret::new(format!("{QUERY}\n{member}\n{period}\n{text}")));
        let journal = self.store().journal_size_before(period.as_of()).await.map_err(DeskError::from)?;
        Ok(Statement {
            house: self.measurements_key()?.name().to_owned(),
            member: member.to_owned(),
            period,
            parts,
            as_of: period.as_of(),
            query: QUERY.to_owned(),
            journal,
            inputs,
            figures,
        })
    }

    /// Statements of a member's hotline: every one, or none where one cannot be read.
    async fn statements_of(&self, member: &str) -> Result<Vec<(Paper, StatementKept)>, DeskError> {
        let view = View::Member(member.to_owned());
        self.every_paper::<StatementKept>(&view, PaperKind::TakedownFigures, &PaperFilter::default()).await
    }

    /// The newest of them, to whoever makes or releases them. One that cannot be read hides no other.
    pub async fn figures_statements<A: Act>(&self, leave: &Authorised<A>) -> Result<Vec<StatementSeen>, DeskError> {
        let view = View::Member(leave.grant().and_then(|grant| grant.member.clone()).unwrap_or_default());
        let filter = PaperFilter { page: 1, per_page: SHOWN, ..PaperFilter::default() };
        let all = self.papers::<StatementKept>(&view, PaperKind::TakedownFigures, &filter).await?.into_iter();
        let mut all: Vec<_> = all.map(|(paper, kept)| StatementSeen { id: paper.id, kept }).collect();
        all.sort_by_key(|seen| {
            let period = seen.kept.statement.period;
            std::cmp::Reverse((period.ends(), period.begins()))
        });
        Ok(all)
    }

    /// The figures of one's hotline of a period, made and not yet public. Made again, they take the place of those that wait.
    pub async fn figures_make(
        &self,
        leave: &Authorised<access::TakedownFiguresMake>,
        period: Period,
        parts: Option<Grain>,
    ) -> Result<String, FiguresRefused> {
        let own = office(leave)?;
        let now = self.reckoned().await?;
        if now < period.as_of() {
            return Err(TimesRefusal::TooEarly { from: period.as_of().to_string() }.into());
        }
        let others = self.statements_of(&own.member).await?;
        let before: Vec<Stated> = released(&others).map(Statement::stated).collect();
        Stated { period, parts }.follows(&before)?;
        let statement = self.stated(&own.member, period, parts).await?;
        if statement.figures.is_empty() {
            return Err(TimesRefusal::Nothing.into());
        }
        let id = id_of(&own.member, period);
        let made = OfficeAct { act: self.act_reckoned(&leave.person().account).await?, office: own.clone() };
        let body = StatementKept { statement, made, released: None };
        let change = if let Some((paper, _)) = others.iter().find(|(paper, _)| paper.id == id) {
            PaperChange::next(paper, MADE, &body)
        } else {
            let mut change = PaperChange::new(PaperKind::TakedownFigures, &id, MADE, &body);
            change.member = Some(own.member.clone());
            change
        };
        let account = leave.person().account.as_str();
        let deed = Deed::new(account, "takedown-figures.made", PaperKind::TakedownFigures, &id).of(Some(&own.member));
        self.perform(deed.with(change)).await?;
        Ok(id)
    }

    /// Releases a statement: it is made once more, compared, signed, and put into the register by the same deed, where it follows on those that the register has. Whoever made it does
    /// not release it.
    pub async fn figures_release(
        &self,
        leave: &Authorised<access::TakedownFiguresRelease>,
    ) -> Result<(), FiguresRefused> {
        let paper = leave.paper().clone();
        let kept: StatementKept = paper.read().ok_or(FiguresRefused::NotThere)?;
        let by = self.act_reckoned(&leave.person().account).await?;
        if kept.released.is_some() {
            return Err(TimesRefusal::Released.into());
        }
        if kept.made.act.by == by.by {
            return Err(TimesRefusal::SamePerson.into());
        }
        let Statement { member, period, parts, .. } = kept.statement.clone();
        let others = self.statements_of(&member).await?;
        let statement = self.stated(&member, period, parts).await?;
        if statement != kept.statement {
            return Err(TimesRefusal::Changed.into());
        }
        let key = self.inner.keys.signing_key(Purpose::Measurements).map_err(DeskError::from)?;
        let note = statement.sign(&key).map_err(|e| DeskError::Broken(e.to_string()))?;
        // The register looks at its own house's statements as at anybody's.
        let now = self.reckoned().await?;
        let statement = take_in(&note, &self.measurements_key()?, released(&others), now)?;
        let digest = digest_of(&note);
        let register = self.observed(&statement, &digest).await?;
        let body = StatementKept { released: Some(Released { by, note }), ..kept };
        let account = leave.person().account.as_str();
        let mut deed = Deed::new(account, "takedown-figures.released", PaperKind::TakedownFigures, &paper.id)
            .of(Some(&member))
            .with(PaperChange::next(&paper, RELEASED, &body))
            .saying(json!({ "sha256": digest }));
        // Whoever released another one meanwhile refuses this: it stands on those that were seen.
        deed.seen.papers.extend(
            others.iter().filter(|(other, _)| other.id != paper.id).map(|(other, _)| store::work::SeenPaper {
                kind: other.kind,
                id: other.id.clone(),
                no: other.no,
            }),
        );
        OFFICE.clone_into(&mut deed.office);
        deed.register = register;
        self.perform(deed).await?;
        self.publish_verdicts().await?;
        Ok(())
    }

    /// The signed note of a released statement, to anybody; none where there is none.
    pub async fn figures_note(&self, id: &str) -> Result<Option<String>, DeskError> {
        let found = self.paper::<StatementKept>(&View::All, PaperKind::TakedownFigures, id).await?;
        Ok(found.and_then(|(_, kept)| kept.released).map(|released| released.note))
    }

    /// How long the notices of one's hotline took in the last year, by provider, those that take longest first.
    pub async fn figures_of_providers<A: Act>(
        &self,
        leave: &Authorised<A>,
    ) -> Result<Vec<ProviderTimes>, FiguresRefused> {
        // Whose notices they are sees how long each provider takes; a coordinator sees what is to be public.
        if leave.role() != Some(Role::LeadAnalyst) {
            return Ok(Vec::new());
        }
        let own = office(leave)?;
        // What is written at this moment may be half read: it is seen a minute later.
        let now = self.reckoned().await?.saturating_sub(SETTLED).unwrap_or(Timestamp::MIN);
        let mut known = self.inner.times.0.lock().await;
        if let Some((found, times)) = known.get(&own.member)
            && now.duration_since(*found).abs() < GOOD_FOR
        {
            return Ok(times.clone());
        }
        let items: Vec<ItemLog> = self.takedown_log(&own.member, now).await?;
        let from = now.saturating_sub(LATELY).unwrap_or(Timestamp::MIN);
        let cases = Cases::between(&items, (from, now), now);
        let mut names: Vec<Option<String>> = cases.removal.iter().map(|case| case.provider.clone()).collect();
        names.dedup();
        let mut all = Vec::new();
        for name in names {
            let of_it = cases.removal.iter().filter(|case| case.provider == name);
            all.push(ProviderTimes { measured: measure(of_it.map(|case| case.lasted))?, name });
        }
        let gone_in_a_day =
            |times: &ProviderTimes| times.measured.within.iter().find(|w| w.seconds == 86_400).map(|w| w.low);
        all.sort_by(|a, b| gone_in_a_day(a).cmp(&gone_in_a_day(b)).then_with(|| a.name.cmp(&b.name)));
        known.insert(own.member, (now, all.clone()));
        Ok(all)
    }

    /// What released statements say of one's organisation, the newest first: what the public sees, and nothing else.
    pub async fn figures_of_own(&self, leave: &Authorised<access::NoticeRoom>) -> Result<Vec<OwnFigures>, DeskError> {
        let Some(organisation) = leave.person().organisation.clone() else { return Ok(Vec::new()) };
        let filter = PaperFilter { state: Some(RELEASED.to_owned()), ..PaperFilter::default() };
        let mut own = Vec::new();
        let all = self.every_paper::<StatementKept>(&View::All, PaperKind::TakedownFigures, &filter).await?;
        for (paper, kept) in all {
            let Statement { member, period, figures, .. } = kept.statement;
            let providers = self.providers_of(&member).await?;
            let is_own = |name: &str| {
                let mut known = providers.iter().filter(|(_, provider)| provider.name == name);
                known.any(|(_, provider)| provider.organisation.as_deref() == Some(&organisation))
            };
            let rows = figures.removal.into_iter().filter(|row| row.by == By::Provider && is_own(&row.name));
            own.extend(rows.map(|row| OwnFigures { member: member.clone(), period, row, id: paper.id.clone() }));
        }
        own.sort_by(|a, b| (b.period.ends(), &a.member).cmp(&(a.period.ends(), &b.member)));
        Ok(own)
    }

    /// Makes every released statement again from the journals, and compares the bytes.
    pub async fn recompute_takedown(&self) -> Result<Recomputed, DeskError> {
        let filter = PaperFilter { state: Some(RELEASED.to_owned()), ..PaperFilter::default() };
        let all = self.every_paper::<StatementKept>(&View::All, PaperKind::TakedownFigures, &filter).await?;
        let key = self.inner.keys.signing_key(Purpose::Measurements)?;
        let mut done = Recomputed::default();
        for (paper, kept) in all {
            done.verdicts += 1;
            let Statement { member, period, parts, .. } = &kept.statement;
            let again = match self.stated(member, *period, *parts).await {
                Ok(statement) => statement.sign(&key).map_err(|e| e.to_string()),
                Err(FiguresRefused::Desk(error)) => return Err(error),
                Err(refused) => Err(refused.to_string()),
            };
            let was = kept.released.map(|released| released.note).unwrap_or_default();
            if again.as_ref() != Ok(&was) {
                done.different += 1;
                let is = again.map_or_else(|refused| refused, |note| format!("SHA-256 {}", digest_of(&note)));
                done.differences.push(format!(
                    "takedown statement {}: published SHA-256 {}, recomputed {is}",
                    paper.id,
                    digest_of(&was)
                ));
            }
        }
        Ok(done)
    }
}

/// What the register has of these.
fn released(all: &[(Paper, StatementKept)]) -> impl Iterator<Item = &Statement> {
    all.iter().map(|(_, kept)| kept).filter(|kept| kept.released.is_some()).map(|kept| &kept.statement)
}
