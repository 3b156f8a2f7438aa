//! Organisations: where people work.

use alliance::people::{Organisation, OrganisationKind, PeopleRefusal, access};
use alliance::register::PaperKind;
use store::work::{Deed, Paper, PaperChange, PaperFilter, View};

use super::passkeys::named;
use super::{Authorised, NotDone};
use crate::Desk;

const ACTIVE: &str = "active";

impl Desk {
    /// Organisations that a view reaches, by name.
    pub async fn organisations(&self, view: &View) -> Result<Vec<(Paper, Organisation)>, NotDone> {
        let everything = PaperFilter::default();
        let mut all = self.papers::<Organisation>(view, PaperKind::Organisation, &everything).await?;
        all.sort_by_key(|(p, o)| (o.name.to_lowercase(), p.id.clone()));
        Ok(all)
    }

    /// An organisation that somebody chose, if the view reaches it.
    pub(super) async fn organisation_for(&self, view: &View, id: Option<&str>) -> Result<Option<String>, NotDone> {
        let Some(id) = id.filter(|id| !id.is_empty()) else { return Ok(None) };
        let found = self.paper::<Organisation>(view, PaperKind::Organisation, id).await?;
        Ok(Some(found.ok_or(NotDone::Missing)?.0.id))
    }

    /// Adds an organisation: of the member whose administrator does it, or one of the alliance.
    pub async fn add_organisation(
        &self,
        leave: &Authorised<access::Organisations>,
        name: &str,
        kind: OrganisationKind,
    ) -> Result<(), NotDone> {
        let body = Organisation { name: named(name)?, kind };
        let member = match leave.view() {
            View::Member(member) => Some(member.clone()),
            View::All => None,
        };
        let key = format!("{}/{}", member.as_deref().unwrap_or_default(), body.name.to_lowercase());
        let id = self.fresh_id()?;
        let mut paper = PaperChange::new(PaperKind::Organisation, &id, ACTIVE, &body);
        paper.member.clone_from(&member);
        paper.key = Some(key);
        let me = &leave.person().account;
        let deed = Deed::new(me, "organisation.added", PaperKind::Organisation, &id).of(member.as_deref());
        let done = self.perform(deed.with(paper)).await;
        done.map(|_| ()).map_err(|e| NotDone::from(e).taken(PeopleRefusal::NameMissing))
    }

    /// Changes an organisation's name and kind.
    pub async fn change_organisation(
        &self,
        leave: &Authorised<access::Organisation>,
        name: &str,
        kind: OrganisationKind,
    ) -> Result<(), NotDone> {
        let paper = leave.paper();
        let body = Organisation { name: named(name)?, kind };
        let mut change = PaperChange::next(paper, ACTIVE, &body);
        change.key = Some(format!("{}/{}", paper.member.as_deref().unwrap_or_default(), body.name.to_lowercase()));
        let me = &leave.person().account;
        let deed =
            Deed::new(me, "organisation.changed", PaperKind::Organisation, &paper.id).of(paper.member.as_deref());
        let done = self.perform(deed.with(change)).await;
        done.map(|_| ()).map_err(|e| NotDone::from(e).taken(PeopleRefusal::NameMissing))
    }
}
