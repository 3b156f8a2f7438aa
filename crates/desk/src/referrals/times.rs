//! How long a member's police take to answer others: made from the journal alone, signed with the house's key, and put into the register once a second person has released it. Whoever
//! has the same journal makes the same bytes.

mod log;
mod observed;

use alliance::detection::OfficeAct;
use alliance::people::Role;
use alliance::people::access::{Act, AnswerTimesMake, AnswerTimesRelease};
use alliance::referrals::times::{AnswerCases, AnswerFigures, AnswersRefusal, QUERY};
use alliance::register::PaperKind;
use alliance::takedown::figures::{Grain, Period};
use interchange::takedown::measured::{Statement, digest_of};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::work::{Deed, PaperChange, PaperFilter, View};
use vault::Secret;
use vault::keys::Purpose;

use crate::detection::{NotVetted, office};
use crate::people::Authorised;
use crate::takedown::Released;
use crate::verdicts::Recomputed;
use crate::{Desk, DeskError};

/// In whose name the register takes them.
const OFFICE: &str = "answer-time statements";
/// The states of a statement.
const MADE: &str = "made";
const RELEASED: &str = "released";
/// Statements that are shown: of many years.
const SHOWN: u32 = 500;

/// A statement, as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AnswersKept {
    /// What it says.
    pub statement: Statement<AnswerFigures>,
    /// Who made it.
    pub made: OfficeAct,
    /// Who released it, and the signed note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub released: Option<Released>,
}

/// A statement on a list.
#[derive(Clone, Debug)]
pub struct AnswersSeen {
    /// Its id.
    pub id: String,
    /// It.
    pub kept: AnswersKept,
}

/// Why answer times are not made or released.
#[derive(Debug, thiserror::Error)]
pub enum AnswersRefused {
    /// Whoever acts belongs to no organisation of a member.
    #[error(transparent)]
    NotVetted(#[from] NotVetted),
    /// There is no such statement.
    #[error("there is no such statement")]
    NotThere,
    /// A rule refuses it.
    #[error(transparent)]
    Rule(#[from] AnswersRefusal),
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

fn id_of(member: &str, period: Period) -> String {
    format!("answers.{member}.{period}")
}

impl Desk {
    /// What the journal gives for a quarter, unsigned.
    async fn answers_stated(&self, member: &str, period: Period) -> Result<Statement<AnswerFigures>, AnswersRefused> {
        let cases = AnswerCases::of(&self.asked_of(member, period.as_of()).await?, period);
        let figures = AnswerFigures::make(&cases)?;
        let text = serde_json::to_string(&cases).map_err(|e| DeskError::Broken(e.to_string()))?;
        // Keyed: with a plain digest whoever guesses the few cases that are not shown would find out that they guessed right.
        let inputs = self.record_keys()?.blind(&Secret::new(format!("{QUERY}\n{member}\n{period}\n{text}")));
        // Of the journal that everybody's deeds are in: how many entries the closed one has is nobody's business.
        let journal = self.store().journal_size_before(period.as_of()).await.map_err(DeskError::from)?;
        Ok(Statement {
            house: self.measurements_key()?.name().to_owned(),
            member: member.to_owned(),
            period,
            parts: None,
            as_of: period.as_of(),
            query: QUERY.to_owned(),
            journal,
            inputs,
            figures,
        })
    }

    /// The newest statements of one's member, to whoever makes or releases them. One that cannot be read hides no other.
    pub async fn answer_statements<A: Act>(&self, leave: &Authorised<A>) -> Result<Vec<AnswersSeen>, DeskError> {
        let view = View::Member(leave.grant().and_then(|grant| grant.member.clone()).unwrap_or_default());
        let filter = PaperFilter { page: 1, per_page: SHOWN, ..PaperFilter::default() };
        let all = self.papers::<AnswersKept>(&view, PaperKind::AnswerFigures, &filter).await?.into_iter();
        let mut all: Vec<_> = all.map(|(paper, kept)| AnswersSeen { id: paper.id, kept }).collect();
        all.sort_by_key(|seen| std::cmp::Reverse(seen.kept.statement.period.ends()));
        Ok(all)
    }

    /// The answer times of one's police in a quarter, made and not yet public. Made again, they take the place of those that wait.
    pub async fn answers_make(
        &self,
        leave: &Authorised<AnswerTimesMake>,
        period: Period,
    ) -> Result<String, AnswersRefused> {
        let own = office(leave)?;
        if period.grain() != Grain::Quarter {
            return Err(AnswersRefusal::NoQuarter.into());
        }
        if self.reckoned().await? < period.as_of() {
            return Err(AnswersRefusal::TooEarly { from: period.as_of().to_string() }.into());
        }
        let id = id_of(&own.member, period);
        let before = self.paper::<AnswersKept>(&View::All, PaperKind::AnswerFigures, &id).await?;
        if before.as_ref().is_some_and(|(_, kept)| kept.released.is_some()) {
            return Err(AnswersRefusal::Released.into());
        }
        let statement = self.answers_stated(&own.member, period).await?;
        if statement.figures.is_empty() {
            return Err(AnswersRefusal::Nothing.into());
        }
        let made = OfficeAct { act: self.act_reckoned(&leave.person().account).await?, office: own.clone() };
        let body = AnswersKept { statement, made, released: None };
        let change = if let Some((paper, _)) = &before {
            PaperChange::next(paper, MADE, &body)
        } else {
            let mut change = PaperChange::new(PaperKind::AnswerFigures, &id, MADE, &body);
            change.member = Some(own.member.clone());
            change
        };
        let account = leave.person().account.as_str();
        let mut deed = Deed::new(account, "answer-figures.made", PaperKind::AnswerFigures, &id).of(Some(&own.member));
        let name = format!("answers-to-release.{id}");
        let args = json!({ "member": own.member, "link": "/work/referrals/times" });
        // Made again they wait as before: whoever was told is not told once more.
        deed.letters = self
            .letters_among((&name, "answers-to-release"), &args, |id, person| {
                let releases = [Role::Coordinator, Role::PoliceLiaison, Role::PoliceSecond];
                id != account && releases.iter().any(|role| person.holds(*role, Some(&own.member)))
            })
            .await?;
        self.perform(deed.with(change)).await?;
        Ok(id)
    }

    /// Releases a statement: it is made once more, compared, signed, and put into the register by the same deed. Whoever made it does not release it.
    pub async fn answers_release(&self, leave: &Authorised<AnswerTimesRelease>) -> Result<(), AnswersRefused> {
        let paper = leave.paper().clone();
        let kept: AnswersKept = paper.read().ok_or(AnswersRefused::NotThere)?;
        let by = self.act_reckoned(&leave.person().account).await?;
        if kept.released.is_some() {
            return Err(AnswersRefusal::Released.into());
        }
        if kept.made.act.by == by.by {
            return Err(AnswersRefusal::SamePerson.into());
        }
        let (member, period) = (kept.statement.member.clone(), kept.statement.period);
        let statement = self.answers_stated(&member, period).await?;
        if statement != kept.statement {
            return Err(AnswersRefusal::Changed.into());
        }
        let key = self.inner.keys.signing_key(Purpose::Measurements).map_err(DeskError::from)?;
        let note = statement.sign(&key).map_err(|e| DeskError::Broken(e.to_string()))?;
        let digest = digest_of(&note);
        let register = self.answers_observed(&statement, (&paper.id, &digest)).await?;
        let body = AnswersKept { released: Some(Released { by, note }), ..kept };
        let account = leave.person().account.as_str();
        let mut deed = Deed::new(account, "answer-figures.released", PaperKind::AnswerFigures, &paper.id)
            .of(Some(&member))
            .with(PaperChange::next(&paper, RELEASED, &body))
            .saying(json!({ "sha256": digest }));
        OFFICE.clone_into(&mut deed.office);
        deed.register = register;
        self.perform(deed).await?;
        self.publish_verdicts().await?;
        Ok(())
    }

    /// The signed note of a released statement, to anybody; none where there is none.
    pub async fn answers_note(&self, id: &str) -> Result<Option<String>, DeskError> {
        let found = self.paper::<AnswersKept>(&View::All, PaperKind::AnswerFigures, id).await?;
        Ok(found.and_then(|(_, kept)| kept.released).map(|released| released.note))
    }

    /// Makes every released statement again from the journal, and compares the bytes.
    pub async fn recompute_answers(&self) -> Result<Recomputed, DeskError> {
        let filter = PaperFilter { state: Some(RELEASED.to_owned()), ..PaperFilter::default() };
        let all = self.every_paper::<AnswersKept>(&View::All, PaperKind::AnswerFigures, &filter).await?;
        let key = self.inner.keys.signing_key(Purpose::Measurements)?;
        let mut done = Recomputed::default();
        for (paper, kept) in all {
            done.verdicts += 1;
            let again = match self.answers_stated(&kept.statement.member, kept.statement.period).await {
                Ok(statement) => statement.sign(&key).map_err(|e| e.to_string()),
                Err(AnswersRefused::Desk(error)) => return Err(error),
                Err(refused) => Err(refused.to_string()),
            };
            let was = kept.released.map(|released| released.note).unwrap_or_default();
            if again.as_ref() != Ok(&was) {
                done.different += 1;
                let is = again.map_or_else(|refused| refused, |note| format!("SHA-256 {}", digest_of(&note)));
                done.differences.push(format!(
                    "answer-time statement {}: published SHA-256 {}, recomputed {is}",
                    paper.id,
                    digest_of(&was)
                ));
            }
        }
        Ok(done)
    }
}
