//! Sending a referral: its words are sealed to the receiving desk in the deed by which it is sent.

use alliance::detection::OfficeAct;
use alliance::people::access::{Act, ReferralWrite};
use alliance::referrals::{Asks, Referral, Urgency};
use alliance::register::PaperKind;
use store::work::{Deed, PaperChange};
use vault::Secret;

use super::clocks::falls_due;
use super::kept::{Kept, LONGEST_TEXT, ReferralRefused, TEXT};
use crate::detection::office;
use crate::people::Authorised;
use crate::takedown::closed;
use crate::{Desk, DeskError};

/// A referral, or a request for evidence, that somebody wants to send.
#[derive(Debug)]
pub struct ReferralWanted {
    /// Two letters of the member whose police are to have it.
    pub to: String,
    /// What is asked.
    pub asks: Asks,
    /// How urgent it is.
    pub urgency: Urgency,
    /// What the sender calls it; the other force sees it.
    pub reference: String,
    /// What it says.
    pub text: Secret<String>,
}

/// Words that are sealed: neither empty nor too long.
pub(super) fn words(text: &Secret<String>) -> Result<(), ReferralRefused> {
    let text = text.expose();
    if text.trim().is_empty() {
        return Err(ReferralRefused::Empty);
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(ReferralRefused::TooLong);
    }
    Ok(())
}

impl Desk {
    /// The members to whose police one can send something: not one's own.
    pub async fn referral_members<A: Act>(&self, leave: &Authorised<A>) -> Result<Vec<String>, DeskError> {
        let own = leave.grant().and_then(|grant| grant.member.as_deref());
        let mut members = self.police_members().await?;
        members.retain(|member| Some(member.as_str()) != own);
        Ok(members)
    }

    /// Sends a referral. Gives its id.
    pub async fn referral_send(
        &self,
        leave: &Authorised<ReferralWrite>,
        wanted: &ReferralWanted,
    ) -> Result<String, ReferralRefused> {
        let by = OfficeAct { act: self.act_reckoned(&leave.person().account).await?, office: office(leave)? };
        words(&wanted.text)?;
        let ReferralWanted { to, asks, urgency, reference, text } = wanted;
        let referral = Referral::send(*asks, *urgency, reference, by.clone(), to.clone())?;
        if !self.police_members().await?.contains(to) {
            return Err(ReferralRefused::NobodyThere);
        }
        let id = self.fresh_id()?;
        let mut deed = Deed::new(by.act.by.to_string(), "referral.sent", PaperKind::Referral, &id).closed();
        deed.member = Some(by.office.member);
        let key = self.new_referral_key(&mut deed, &id, to)?;
        let text = key.seal(TEXT, 1, text).map_err(closed)?;
        let kept = Kept { referral, text, note: None, answer: None, destroyed: None };
        self.referral_goes(&mut deed, &id, &kept).await?;
        self.perform(deed).await?;
        Ok(id)
    }

    /// A referral goes to another force: its paper, its clock, and a letter that says nothing of it.
    pub(super) async fn referral_goes(&self, deed: &mut Deed, id: &str, kept: &Kept) -> Result<(), DeskError> {
        let referral = &kept.referral;
        let mut change = PaperChange::new(PaperKind::Referral, id, referral.state().name(), kept);
        change.member = Some(referral.from().member.clone());
        change.holder = Some(referral.to.clone());
        change.parent.clone_from(&referral.before);
        deed.papers.push(change);
        deed.errands.extend(referral.next_due(referral.sent.act.at).map(|due| falls_due(id, due)));
        let name = format!("referral.{id}.came");
        deed.letters.extend(self.letters_to_force((&referral.to, None), &name, "referral-came").await?);
        Ok(())
    }
}
