//! What a force does about a referral: acknowledges, answers, hands on, takes back. Where two do something at once, one of them is told that it came too late.

use alliance::detection::{Office, OfficeAct};
use alliance::people::access::ReferralStep;
use alliance::referrals::referral::MOST_HANDS;
use alliance::referrals::{Answer, Referral};
use alliance::register::PaperKind;
use serde_json::json;
use store::work::{Deed, Paper, PaperChange, Refused};
use vault::Secret;

use super::kept::{ANSWER, Kept, NOTE, ReferralRefused, Side, TEXT, TRIES};
use super::room::ReferralSeen;
use super::send::words;
use crate::detection::office;
use crate::people::Authorised;
use crate::takedown::{closed, opened};
use crate::{Desk, DeskError};

/// What a force does about a referral.
#[derive(Debug)]
pub enum ReferralTurn {
    /// Whoever got it has it.
    Acknowledge,
    /// They answer.
    Answer {
        /// What.
        answer: Answer,
        /// The same in words.
        text: Option<Secret<String>>,
    },
    /// They hand it to the police of a third member.
    HandOn {
        /// Two letters of that member.
        to: String,
        /// What they say beside it.
        note: Option<Secret<String>>,
    },
    /// Whoever sent it takes it back.
    Withdraw,
}

impl ReferralTurn {
    /// The word by which it is remembered.
    const fn word(&self) -> &'static str {
        match self {
            Self::Acknowledge => "referral.acknowledged",
            Self::Answer { .. } => "referral.answered",
            Self::HandOn { .. } => "referral.handed-on",
            Self::Withdraw => "referral.withdrawn",
        }
    }

    /// On which side one has to stand.
    const fn side(&self) -> Side {
        match self {
            Self::Withdraw => Side::Sender,
            _ => Side::Receiver,
        }
    }
}

impl Desk {
    /// Takes a step about a referral.
    pub async fn referral_step(
        &self,
        leave: &Authorised<ReferralStep>,
        id: &str,
        turn: &ReferralTurn,
    ) -> Result<ReferralSeen, ReferralRefused> {
        if let ReferralTurn::Answer { text: Some(text), .. } | ReferralTurn::HandOn { note: Some(text), .. } = turn {
            words(text)?;
        }
        let by = OfficeAct { act: self.act_reckoned(&leave.person().account).await?, office: office(leave)? };
        let mut tries = TRIES;
        loop {
            let (paper, kept, side) = self.own_referral(leave, id).await?;
            if side != turn.side() {
                return Err(ReferralRefused::NotYours);
            }
            let deed = self.referral_turned(&by, (&paper, kept), turn).await?;
            match self.perform(deed).await {
                Err(DeskError::Refused(Refused::Moved { .. })) if tries > 1 => tries -= 1,
                done => {
                    done?;
                    return self.referral_seen(leave, id).await;
                }
            }
        }
    }

    /// The deed of a step.
    async fn referral_turned(
        &self,
        by: &OfficeAct,
        (paper, kept): (&Paper, Kept),
        turn: &ReferralTurn,
    ) -> Result<Deed, ReferralRefused> {
        let at = by.act.at;
        let mut deed = Deed::new(by.act.by.to_string(), turn.word(), PaperKind::Referral, &paper.id).closed();
        deed.member = Some(by.office.member.clone());
        let mut next = kept.clone();
        next.referral = match turn {
            ReferralTurn::Acknowledge => kept.referral.clone().acknowledge(at)?,
            ReferralTurn::Withdraw => kept.referral.clone().withdraw(at)?,
            ReferralTurn::Answer { answer, text } => {
                let answered = kept.referral.clone().answer(*answer, at)?;
                if let Some(text) = text {
                    let key = self.referral_key(&paper.id, &kept).await?.ok_or(ReferralRefused::NotThere)?;
                    next.answer = Some(key.seal(ANSWER, 1, text).map_err(closed)?);
                }
                deed = deed.saying(json!({ "answer": answer.code() }));
                answered
            }
            ReferralTurn::HandOn { to, note } => {
                let id = self.fresh_id()?;
                let (handed, on) = kept.referral.clone().hand_on((&paper.id, &id), by.clone(), to.clone())?;
                if !self.police_members().await?.contains(to) {
                    return Err(ReferralRefused::NobodyThere);
                }
                self.sealed_anew(&mut deed, (paper, &kept), (&id, on, note.as_ref())).await?;
                handed
            }
        };
        deed.papers.push(PaperChange::next(paper, next.referral.state().name(), &next));
        let name = format!("referral.{}.{}", paper.id, next.referral.state().name());
        match turn {
            ReferralTurn::Acknowledge => {}
            ReferralTurn::Withdraw => {
                let to = (next.referral.to.as_str(), None);
                deed.letters.extend(self.letters_to_force(to, &name, "referral-moved").await?);
            }
            ReferralTurn::Answer { .. } | ReferralTurn::HandOn { .. } => {
                for (place, from) in self.senders_of(&next.referral).await?.iter().enumerate() {
                    let (name, to) =
                        (format!("{name}.{place}"), (from.member.as_str(), Some(from.organisation.as_str())));
                    deed.letters.extend(self.letters_to_force(to, &name, "referral-moved").await?);
                }
            }
        }
        Ok(deed)
    }

    /// What is handed on is opened within this deed and sealed again, under a key of whoever gets it: between two desks its words stand nowhere in the clear.
    async fn sealed_anew(
        &self,
        deed: &mut Deed,
        (paper, kept): (&Paper, &Kept),
        (id, on, note): (&str, Referral, Option<&Secret<String>>),
    ) -> Result<(), ReferralRefused> {
        let own = self.referral_key(&paper.id, kept).await?.ok_or(ReferralRefused::NotThere)?;
        let text = opened(&own, TEXT, Some(&kept.text))?.ok_or(ReferralRefused::NotThere)?;
        let key = self.new_referral_key(deed, id, &on.to)?;
        let sealed = Kept {
            referral: on,
            text: key.seal(TEXT, 1, &text).map_err(closed)?,
            note: note.map(|note| key.seal(NOTE, 1, note)).transpose().map_err(closed)?,
            answer: None,
            destroyed: None,
        };
        Ok(self.referral_goes(deed, id, &sealed).await?)
    }

    /// The force that sent a referral, and those that sent it before that one handed it on.
    async fn senders_of(&self, referral: &Referral) -> Result<Vec<Office>, DeskError> {
        let mut senders = vec![referral.from().clone()];
        let mut before = referral.before.clone();
        for _ in 0..MOST_HANDS {
            let Some(id) = before else { break };
            let Some((_, kept)) = self.referral_of(&id).await? else { break };
            senders.push(kept.referral.from().clone());
            before = kept.referral.before;
        }
        Ok(senders)
    }
}
