//! A campaign as the register publishes it: a record like those that were gathered, and what was made here besides.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::share::{Change, Compared, Share, compare};
use super::{Audience, CampaignWork, Channel, Counted, Evaluation, GOAL, Material, Stated};
use crate::register::commitment::target_of;
use crate::register::{Campaign, Source};

/// What a campaign says that was made here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Two letters of the leading member.
    pub lead: String,
    /// How far it is: a state of the drawing, from `planned` on.
    pub state: String,
    /// What it wants to change.
    pub aim: String,
    /// What it says, in one sentence.
    pub message: String,
    /// For whom it is.
    pub audiences: Vec<Audience>,
    /// On which ways.
    pub channels: Vec<Channel>,
    /// Tags of its languages.
    pub languages: Vec<String>,
    /// The first day that is planned.
    pub begins: Option<Date>,
    /// The last day that is planned.
    pub ends: Option<Date>,
    /// The day on which it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub began: Option<Date>,
    /// The day on which it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Date>,
    /// Its materials: addresses and digests, never the thing itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub materials: Vec<Material>,
    /// How many were reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reach: Vec<ReachTold>,
    /// What changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evaluation: Vec<EvaluationTold>,
    /// The day on which it was published first.
    pub published: Date,
}

/// How many were reached on a way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReachTold {
    /// Which count of the campaign it is: `r1`, `r2`, ...
    pub id: String,
    /// On which way.
    pub channel: Channel,
    /// What was counted.
    pub counted: Counted,
    /// How many; none where they are so few that they are not told.
    pub number: Option<u64>,
    /// By whom and how it was counted.
    pub how: String,
}

/// A question with the answers of two samples.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluationTold {
    /// Which question of the campaign it is.
    pub id: String,
    /// What was asked, and which answer is counted.
    pub question: String,
    /// Who was asked, and how the samples were drawn.
    pub how: String,
    /// Before the campaign.
    pub before: ShareTold,
    /// After it.
    pub after: ShareTold,
}

/// How many of a sample said yes, as far as that is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShareTold {
    /// Who said yes; none where they, or those who did not, are so few that they are not told.
    pub yes: Option<u64>,
    /// Who was asked.
    pub asked: u64,
}

impl From<Share> for ShareTold {
    fn from(share: Share) -> Self {
        Self { yes: share.told(), asked: share.asked }
    }
}

impl From<&Evaluation> for EvaluationTold {
    fn from(one: &Evaluation) -> Self {
        Self {
            id: one.id.clone(),
            question: one.question.clone(),
            how: one.how.clone(),
            before: one.before.into(),
            after: one.after.into(),
        }
    }
}

impl EvaluationTold {
    /// What the comparison says, from what is public alone.
    pub fn compared(&self) -> Compared {
        let share = |told: ShareTold| told.yes.map(|yes| Share { yes, asked: told.asked });
        match share(self.before).zip(share(self.after)) {
            Some((before, after)) => compare(before, after),
            None => Compared { word: Change::TooFew, interval: None },
        }
    }
}

impl Run {
    /// A number of the campaign by the name of its place: `r1` for a count of reach; `q1.before-yes`, `q1.before-asked`, `q1.after-yes`, `q1.after-asked` of the question `q1`, and `q1.low` and `q1.high`
    /// for the ends of the interval of its difference, in percentage points. None where there is none, or it is not told.
    pub fn figure(&self, part: &str) -> Option<Decimal> {
        let Some((id, what)) = part.split_once('.') else {
            return self.reach.iter().find(|one| one.id == part)?.number.map(Decimal::from);
        };
        let question = self.evaluation.iter().find(|one| one.id == id)?;
        match what {
            "before-yes" => question.before.yes.map(Decimal::from),
            "before-asked" => Some(question.before.asked.into()),
            "after-yes" => question.after.yes.map(Decimal::from),
            "after-asked" => Some(question.after.asked.into()),
            "low" => question.compared().interval.map(|(low, _)| low),
            "high" => question.compared().interval.map(|(_, high)| high),
            _ => None,
        }
    }
}

impl Campaign {
    /// What is published of a campaign that is made here; none before it is public. Members stand in it that lead it or agreed to take part.
    pub fn of(work: &CampaignWork, id: &str) -> Option<Self> {
        work.public().map(|public| said(work, id, &public.stated, public.published.day()))
    }

    /// What would be published on a day of what is written now.
    pub fn preview(work: &CampaignWork, id: &str, day: Date) -> Self {
        said(work, id, work.stated(), work.public().map_or(day, |public| public.published.day()))
    }
}

fn said(work: &CampaignWork, id: &str, stated: &Stated, published: Date) -> Campaign {
    let plan = &stated.plan;
    let agreed = work.joined().keys().filter(|member| plan.with.contains(*member)).cloned();
    let members: Vec<String> = std::iter::once(work.member.clone()).chain(agreed).collect();
    let (began, ended) = (work.state().begun().map(|day| day.on), work.state().ended().map(|day| day.on));
    let reach = stated.reach.iter().enumerate().map(|(at, one)| ReachTold {
        id: format!("r{}", at + 1),
        channel: one.channel,
        counted: one.counted,
        number: one.told(),
        how: one.how.clone(),
    });
    let run = Run {
        lead: work.member.clone(),
        state: work.state().name().to_owned(),
        aim: plan.aim.clone(),
        message: plan.message.clone(),
        audiences: plan.audiences.iter().copied().collect(),
        channels: plan.channels.iter().copied().collect(),
        languages: plan.languages.iter().cloned().collect(),
        begins: plan.begins,
        ends: plan.ends,
        began,
        ended,
        materials: plan.materials.clone(),
        reach: reach.collect(),
        evaluation: stated.evaluation.iter().map(EvaluationTold::from).collect(),
        published,
    };
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    Campaign {
        name: plan.title.clone(),
        place: members.join(", "),
        organiser: format!("the national coordination of {}", work.member),
        start: day(began.or(plan.begins)),
        end: day(ended.or(plan.ends)),
        members,
        audience_and_content: plan.message.clone(),
        target: target_of(GOAL).unwrap_or_default().to_owned(),
        goal: GOAL.to_owned(),
        source: Source {
            cited: format!("campaign {id}, published for the member on {published}"),
            read_as: String::new(),
        },
        run: Some(Box::new(run)),
    }
}
