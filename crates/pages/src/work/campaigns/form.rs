//! The form of a campaign: what was typed, as it was typed, and from there to what is stated or to what is wrong with it.
//!
//! Rows are told apart by their order. A row in which nothing is typed is none; the form always offers empty rows, so that it grows by saving, without a script.

use std::collections::BTreeSet;

use alliance::campaigns::share::Share;
use alliance::campaigns::{
    Audience, CampaignWork, Channel, Counted, Evaluation, Licence, Material, MaterialKind, Plan, Reach, Stated,
};

use jiff::civil::Date;

use super::super::commitments::{Pairs, Wrong, all, day, id_or_next, one};
use crate::ctx::Ctx;

/// Empty rows that are offered for what can be listed.
const MORE: usize = 2;

/// A material, as it is typed.
#[derive(Clone, Debug, Default)]
pub(super) struct MaterialRow {
    pub id: String,
    pub title: String,
    pub language: String,
    pub kind: String,
    pub link: String,
    pub digest: String,
    pub licence: String,
}

/// A count of reach, as it is typed.
#[derive(Clone, Debug, Default)]
pub(super) struct ReachRow {
    pub channel: String,
    pub counted: String,
    pub number: String,
    pub how: String,
}

/// A question with its answers, as it is typed.
#[derive(Clone, Debug, Default)]
pub(super) struct QuestionRow {
    pub id: String,
    pub question: String,
    pub how: String,
    pub before_yes: String,
    pub before_asked: String,
    pub after_yes: String,
    pub after_asked: String,
}

/// The form, as it is typed.
#[derive(Clone, Debug, Default)]
pub(super) struct CampaignForm {
    pub title: String,
    pub aim: String,
    pub message: String,
    pub with: String,
    pub audiences: BTreeSet<String>,
    pub channels: BTreeSet<String>,
    pub languages: String,
    pub begins: String,
    pub ends: String,
    pub materials: Vec<MaterialRow>,
    pub reach: Vec<ReachRow>,
    pub questions: Vec<QuestionRow>,
    pub reason: String,
}

/// The words of a list that is typed in one line.
pub(super) fn words(line: &str) -> BTreeSet<String> {
    line.split([',', ';', ' ', '\t']).map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn in_a_line(words: &BTreeSet<String>) -> String {
    words.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}

fn said(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

impl CampaignForm {
    /// The form that holds what is written.
    pub fn of(work: &CampaignWork) -> Self {
        let Stated { plan, reach, evaluation } = work.stated();
        let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
        let material = |one: &Material| MaterialRow {
            id: one.id.clone(),
            title: one.title.clone(),
            language: one.language.clone(),
            kind: one.kind.as_str().to_owned(),
            link: or_empty(&one.link),
            digest: or_empty(&one.digest),
            licence: one.licence.as_str().to_owned(),
        };
        let count = |one: &Reach| ReachRow {
            channel: one.channel.as_str().to_owned(),
            counted: one.counted.as_str().to_owned(),
            number: one.number.to_string(),
            how: one.how.clone(),
        };
        let question = |one: &Evaluation| QuestionRow {
            id: one.id.clone(),
            question: one.question.clone(),
            how: one.how.clone(),
            before_yes: one.before.yes.to_string(),
            before_asked: one.before.asked.to_string(),
            after_yes: one.after.yes.to_string(),
            after_asked: one.after.asked.to_string(),
        };
        Self {
            title: plan.title.clone(),
            aim: plan.aim.clone(),
            message: plan.message.clone(),
            with: in_a_line(&plan.with),
            audiences: plan.audiences.iter().map(ToString::to_string).collect(),
            channels: plan.channels.iter().map(ToString::to_string).collect(),
            languages: in_a_line(&plan.languages),
            begins: day(plan.begins),
            ends: day(plan.ends),
            materials: plan.materials.iter().map(material).collect(),
            reach: reach.iter().map(count).collect(),
            questions: evaluation.iter().map(question).collect(),
            reason: work.reason().unwrap_or_default().to_owned(),
        }
        .with_empty_rows()
    }

    /// What was sent.
    pub fn sent(pairs: &Pairs) -> Self {
        let field = |name: &str| one(pairs, name).to_owned();
        let chosen = |name: &str| all(pairs, name).into_iter().map(str::to_owned).collect();
        let column = |name: &str| all(pairs, name);
        let at = |column: &[&str], row: usize| column.get(row).copied().unwrap_or_default().to_owned();
        let materials = [
            column("material-id"),
            column("material-title"),
            column("material-language"),
            column("material-kind"),
            column("material-link"),
            column("material-digest"),
            column("material-licence"),
        ];
        let reach = [column("reach-channel"), column("reach-counted"), column("reach-number"), column("reach-how")];
        let questions = [
            column("question-id"),
            column("question"),
            column("question-how"),
            column("before-yes"),
            column("before-asked"),
            column("after-yes"),
            column("after-asked"),
        ];
        let material = |row: usize| MaterialRow {
            id: at(&materials[0], row),
            title: at(&materials[1], row),
            language: at(&materials[2], row),
            kind: at(&materials[3], row),
            link: at(&materials[4], row),
            digest: at(&materials[5], row),
            licence: at(&materials[6], row),
        };
        let count = |row: usize| ReachRow {
            channel: at(&reach[0], row),
            counted: at(&reach[1], row),
            number: at(&reach[2], row),
            how: at(&reach[3], row),
        };
        let question = |row: usize| QuestionRow {
            id: at(&questions[0], row),
            question: at(&questions[1], row),
            how: at(&questions[2], row),
            before_yes: at(&questions[3], row),
            before_asked: at(&questions[4], row),
            after_yes: at(&questions[5], row),
            after_asked: at(&questions[6], row),
        };
        Self {
            title: field("title"),
            aim: field("aim"),
            message: field("message"),
            with: field("with"),
            audiences: chosen("audience"),
            channels: chosen("channel"),
            languages: field("languages"),
            begins: field("begins"),
            ends: field("ends"),
            materials: (0..materials[1].len()).map(material).collect(),
            reach: (0..reach[2].len()).map(count).collect(),
            questions: (0..questions[1].len()).map(question).collect(),
            reason: field("reason"),
        }
    }

    /// With empty rows at the end of each list.
    pub fn with_empty_rows(mut self) -> Self {
        self.materials.retain(|row| !row.is_empty());
        self.reach.retain(|row| !row.is_empty());
        self.questions.retain(|row| !row.is_empty());
        self.materials.extend(vec![MaterialRow::default(); MORE]);
        self.reach.extend(vec![ReachRow::default(); MORE]);
        self.questions.extend(vec![QuestionRow::default(); MORE]);
        self
    }

    /// Why what is public changes, where something is said.
    pub fn reason(&self) -> Option<String> {
        said(&self.reason)
    }

    /// The plan alone, of a campaign that begins.
    pub fn plan(&self, c: &Ctx) -> Result<Plan, Vec<Wrong>> {
        self.stated(c).map(|stated| stated.plan)
    }

    /// What it states, or what is wrong with it.
    pub fn stated(&self, c: &Ctx) -> Result<Stated, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let mut date = |field: &str, typed: &str| {
            let read = typed.parse::<Date>().ok();
            if !typed.is_empty() && read.is_none() {
                let sentence = c.with("form-bad-day", &[("given", typed.into())]);
                wrong.push(Wrong { field: field.to_owned(), sentence });
            }
            read
        };
        let (begins, ends) = (date("begins", &self.begins), date("ends", &self.ends));
        let mut number = |field: String, typed: &str| {
            // Blanks between thousands are how many people write numbers.
            let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
            digits.parse::<u64>().unwrap_or_else(|_| {
                let sentence = c.with("campaign-bad-number", &[("given", typed.into())]);
                wrong.push(Wrong { field, sentence });
                0
            })
        };
        let mut reach = Vec::new();
        for (n, row) in self.reach.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
            reach.push(Reach {
                channel: word(Channel::ALL, &row.channel, Channel::as_str),
                counted: word(Counted::ALL, &row.counted, Counted::as_str),
                number: number(format!("reach-number-{n}"), &row.number),
                how: row.how.clone(),
            });
        }
        let ids: Vec<&str> = self.questions.iter().map(|row| row.id.as_str()).collect();
        let mut evaluation = Vec::new();
        for (n, row) in self.questions.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
            let mut share = |when: &str, yes: &str, asked: &str| Share {
                yes: number(format!("{when}-yes-{n}"), yes),
                asked: number(format!("{when}-asked-{n}"), asked),
            };
            evaluation.push(Evaluation {
                id: id_or_next(&row.id, 'q', &ids, evaluation.len()),
                question: row.question.clone(),
                how: row.how.clone(),
                before: share("before", &row.before_yes, &row.before_asked),
                after: share("after", &row.after_yes, &row.after_asked),
            });
        }
        let ids: Vec<&str> = self.materials.iter().map(|row| row.id.as_str()).collect();
        let mut materials = Vec::new();
        for row in self.materials.iter().filter(|row| !row.is_empty()) {
            materials.push(Material {
                id: id_or_next(&row.id, 'm', &ids, materials.len()),
                title: row.title.clone(),
                language: row.language.clone(),
                kind: word(MaterialKind::ALL, &row.kind, MaterialKind::as_str),
                link: said(&row.link),
                digest: said(&row.digest.to_ascii_lowercase()),
                licence: word(Licence::ALL, &row.licence, Licence::as_str),
            });
        }
        let plan = Plan {
            title: self.title.clone(),
            aim: self.aim.clone(),
            message: self.message.clone(),
            with: words(&self.with.to_ascii_uppercase()),
            audiences: Audience::ALL.iter().copied().filter(|one| self.audiences.contains(one.as_str())).collect(),
            channels: Channel::ALL.iter().copied().filter(|one| self.channels.contains(one.as_str())).collect(),
            languages: words(&self.languages),
            begins,
            ends,
            materials,
        };
        if wrong.is_empty() { Ok(Stated { plan, reach, evaluation }) } else { Err(wrong) }
    }
}

/// One of a list by its word; the first, where a form that is not of this site sends another one.
fn word<T: Copy>(all: &[T], word: &str, as_str: impl Fn(T) -> &'static str) -> T {
    all.iter().copied().find(|one| as_str(*one) == word).unwrap_or(all[0])
}

impl MaterialRow {
    fn is_empty(&self) -> bool {
        self.title.is_empty() && self.link.is_empty() && self.digest.is_empty()
    }
}

impl ReachRow {
    fn is_empty(&self) -> bool {
        self.number.is_empty() && self.how.is_empty()
    }
}

impl QuestionRow {
    fn is_empty(&self) -> bool {
        [&self.question, &self.how, &self.before_yes, &self.before_asked, &self.after_yes, &self.after_asked]
            .iter()
            .all(|text| text.is_empty())
    }
}
