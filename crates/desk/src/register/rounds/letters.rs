//! The letters of a round. Each has an id of its own, under which it is written once: however often a reminder falls due, it is
//! sent once.

use std::collections::BTreeMap;

use alliance::people::{Account, AccountState, Role};
use alliance::register::{PaperKind, ReportWork, RoundWork};
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};
use store::work::{Letter, Paper, PaperFilter, View};

use crate::{Desk, DeskError};

/// Which reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReminderKind {
    /// Thirty days before the last day.
    Thirty,
    /// Seven days before it.
    Seven,
    /// After it: one on the first day, then one a week, counted from 0.
    Overdue(u32),
}

impl ReminderKind {
    /// The reminder that is due on a day, if any. A round shorter than a reminder's days needs none: its opening was told.
    pub fn due(work: &RoundWork, today: Date) -> Option<Self> {
        let before = |days: i64| work.closes.saturating_sub(days.days());
        if today > work.closes {
            let late = work.closes.until(today).map_or(1, |span| u32::try_from(span.get_days()).unwrap_or(1));
            return Some(Self::Overdue((late.max(1) - 1) / 7));
        }
        if today >= before(7) {
            return (work.opens < before(7)).then_some(Self::Seven);
        }
        (today >= before(30) && work.opens < before(30)).then_some(Self::Thirty)
    }

    /// Its part of a letter's id.
    pub fn word(self) -> String {
        match self {
            Self::Thirty => "30".to_owned(),
            Self::Seven => "7".to_owned(),
            Self::Overdue(week) => format!("overdue-{week}"),
        }
    }

    /// The letter's template.
    pub const fn template(self) -> &'static str {
        match self {
            Self::Thirty => "reminder-30",
            Self::Seven => "reminder-7",
            Self::Overdue(_) => "reminder-overdue",
        }
    }
}

/// What the ids of a round's reminders begin with.
pub(super) fn reminders(round: &str) -> String {
    format!("reminder.{round}.")
}

/// The coordinators of a member.
fn coordinators<'a>(accounts: &'a [(String, Account)], member: &'a str) -> impl Iterator<Item = &'a (String, Account)> {
    accounts.iter().filter(move |(_, account)| account.holds(Role::Coordinator, Some(member)))
}

impl Desk {
    /// A letter that is due at once.
    fn round_letter(&self, id: String, account: &(String, Account), template: &str, args: Value) -> Letter {
        Letter {
            id,
            account: account.0.clone(),
            address: account.1.mail.clone(),
            language: account.1.language.clone(),
            template: template.to_owned(),
            args,
            due: self.clock().now(),
        }
    }

    /// Accounts in use, by id.
    pub(super) async fn round_accounts(&self) -> Result<Vec<(String, Account)>, DeskError> {
        let all = self.papers::<Account>(&View::All, PaperKind::Account, &PaperFilter::default()).await?;
        Ok(all.into_iter().filter(|(_, a)| a.state == AccountState::Active).map(|(p, a)| (p.id, a)).collect())
    }

    /// Names of organisations, by id.
    pub(super) async fn round_organisations(&self) -> Result<BTreeMap<String, String>, DeskError> {
        let all = self.papers::<Value>(&View::All, PaperKind::Organisation, &PaperFilter::default()).await?;
        let named = |(paper, body): (Paper, Value)| {
            let name = body.get("name").and_then(Value::as_str).filter(|name| !name.trim().is_empty())?;
            Some((paper.id, name.to_owned()))
        };
        Ok(all.into_iter().filter_map(named).collect())
    }

    /// To every coordinator: the round is open.
    pub(super) fn letters_of_opening(&self, id: &str, work: &RoundWork, accounts: &[(String, Account)]) -> Vec<Letter> {
        let mut letters = Vec::new();
        for account in accounts {
            for grant in account.1.grants.iter().filter(|g| g.role == Role::Coordinator) {
                let Some(member) = grant.member.as_deref() else { continue };
                let args = json!({
                    "event": work.event, "member": member, "opens": work.opens.to_string(), "closes": work.closes.to_string(),
                    "link": format!("/work/report/{id}.{member}"),
                });
                let name = format!("round-opened.{id}.{member}.{}", account.0);
                letters.push(self.round_letter(name, account, "round-opened", args));
            }
        }
        letters
    }

    /// To every coordinator: the round is closed, and whether the member's report came in.
    pub(super) async fn letters_of_closing(
        &self,
        id: &str,
        work: &RoundWork,
        reports: &[(Paper, ReportWork)],
    ) -> Result<Vec<Letter>, DeskError> {
        let accounts = self.round_accounts().await?;
        let mut letters = Vec::new();
        for (_, report) in reports {
            for account in coordinators(&accounts, &report.member) {
                let args = json!({
                    "event": work.event, "member": report.member, "closes": work.closes.to_string(),
                    "came": u8::from(report.state().submission().is_some()),
                    "link": format!("/work/report/{id}.{}", report.member),
                });
                let name = format!("round-closed.{id}.{}.{}", report.member, account.0);
                letters.push(self.round_letter(name, account, "round-closed", args));
            }
        }
        Ok(letters)
    }

    /// To each coordinator of a member whose report has not come in: the reminder that is due, where it was not written before.
    pub(super) async fn letters_of_reminding(
        &self,
        id: &str,
        work: &RoundWork,
        reports: &[(Paper, ReportWork)],
    ) -> Result<Vec<Letter>, DeskError> {
        let today = self.round_day();
        let Some(kind) = ReminderKind::due(work, today) else { return Ok(Vec::new()) };
        let days = if today > work.closes { work.closes.until(today) } else { today.until(work.closes) };
        let days = days.map_or(0, |span| span.get_days());
        let written = self.store().letters_of(&reminders(id)).await?;
        let accounts = self.round_accounts().await?;
        let mut letters = Vec::new();
        for (_, report) in reports.iter().filter(|(_, r)| !r.state().is_locked()) {
            let member = &report.member;
            for account in coordinators(&accounts, member) {
                let name = format!("{}{member}.{}.{}", reminders(id), kind.word(), account.0);
                if written.iter().any(|w| w.id == name) {
                    continue;
                }
                let args = json!({
                    "event": work.event, "member": member, "closes": work.closes.to_string(), "days": days,
                    "link": format!("/work/report/{id}.{member}"),
                });
                letters.push(self.round_letter(name, account, kind.template(), args));
            }
        }
        Ok(letters)
    }
}

#[cfg(test)]
mod tests {
    use alliance::people::AccountId;
    use alliance::register::Act;

    use super::*;

    fn work(opens: &str, closes: &str) -> RoundWork {
        let act = Act::new(AccountId::new("s").unwrap(), "2026-01-01T00:00:00Z".parse().unwrap());
        let day = |text: &str| text.parse::<Date>().unwrap();
        RoundWork::announce("C".into(), "2026.1".into(), (day(opens), day(closes), day("2027-01-01")), act).unwrap()
    }

    #[test]
    fn each_reminder_has_its_days() {
        let round = work("2026-02-01", "2026-06-30");
        let due = |day: &str| ReminderKind::due(&round, day.parse().unwrap()).map(ReminderKind::word);
        for (day, wanted) in [
            ("2026-05-30", None),
            ("2026-05-31", Some("30")),
            ("2026-06-22", Some("30")),
            ("2026-06-23", Some("7")),
            ("2026-06-30", Some("7")),
            ("2026-07-01", Some("overdue-0")),
            ("2026-07-07", Some("overdue-0")),
            ("2026-07-08", Some("overdue-1")),
            ("2026-07-15", Some("overdue-2")),
        ] {
            assert_eq!(due(day).as_deref(), wanted, "{day}");
        }
    }

    #[test]
    fn a_short_round_is_not_reminded_of_what_was_told_when_it_opened() {
        let short = work("2026-06-01", "2026-06-30");
        assert_eq!(ReminderKind::due(&short, "2026-06-02".parse().unwrap()), None);
        assert_eq!(ReminderKind::due(&short, "2026-06-23".parse().unwrap()), Some(ReminderKind::Seven));
        let week = work("2026-06-25", "2026-06-30");
        assert_eq!(ReminderKind::due(&week, "2026-06-28".parse().unwrap()), None);
    }
}
