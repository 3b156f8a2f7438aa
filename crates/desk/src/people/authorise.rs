//! From a person and an act to leave for it. A use case takes an [`Authorised`]; there is no other way to make one than here.

use std::marker::PhantomData;

use alliance::people::access::{self, Act, Fresh, Object, Reach, Row};
use alliance::people::{Grant, Role};
use store::work::{Paper, View};

use super::Person;
use crate::{Desk, DeskError};

/// Leave to do one act to one thing.
#[derive(Debug)]
pub struct Authorised<A> {
    /// Who; none for the public.
    person: Option<Person>,
    /// In which role and for which member.
    grant: Option<Grant>,
    /// The paper that it is done to.
    paper: Option<Paper>,
    /// The member that it is done to or that the paper is of.
    member: Option<String>,
    /// Whose papers may be seen on the way.
    view: View,
    act: PhantomData<A>,
}

impl<A> Clone for Authorised<A> {
    fn clone(&self) -> Self {
        Self {
            person: self.person.clone(),
            grant: self.grant.clone(),
            paper: self.paper.clone(),
            member: self.member.clone(),
            view: self.view.clone(),
            act: PhantomData,
        }
    }
}

impl<A: Act> Authorised<A> {
    /// Who acts. Of an act that the public may do, perhaps nobody.
    pub fn anybody(&self) -> Option<&Person> {
        self.person.as_ref()
    }

    /// Who acts.
    ///
    /// # Panics
    /// Never in an act that is closed to the public: nobody else is let in there.
    pub fn person(&self) -> &Person {
        self.person.as_ref().expect("an act that is closed to the public has a person")
    }

    /// In which role they act.
    pub fn role(&self) -> Option<Role> {
        self.grant.as_ref().map(|g| g.role)
    }

    /// The role that they act in, with its member.
    pub fn grant(&self) -> Option<&Grant> {
        self.grant.as_ref()
    }

    /// The paper that the act is done to.
    ///
    /// # Panics
    /// Never in an act whose row names a paper.
    pub fn paper(&self) -> &Paper {
        self.paper.as_ref().expect("the act's row names a paper")
    }

    /// The member that the act is done to, or that its paper is of.
    pub fn member(&self) -> Option<&str> {
        self.member.as_deref()
    }

    /// Whose papers may be seen on the way.
    pub fn view(&self) -> &View {
        &self.view
    }
}

/// Why an act is not allowed.
#[derive(Debug)]
pub enum Denied {
    /// Nobody is signed in, and the public may not.
    Nobody,
    /// It is not there, or it is not theirs: both are answered alike.
    NotThere,
    /// They may, once they have proved again who they are.
    Stale,
    /// Below.
    Desk(DeskError),
}

impl From<DeskError> for Denied {
    fn from(e: DeskError) -> Self {
        Self::Desk(e)
    }
}

/// What a judgement stands on.
#[derive(Debug)]
pub struct Ground {
    grant: Option<Grant>,
    paper: Option<Paper>,
    member: Option<String>,
    view: View,
}

/// What a person stands to, of all that decides about a cell of the table.
struct Relation<'a> {
    person: &'a Person,
    member: Option<&'a str>,
    holder: Option<&'a str>,
}

impl Relation<'_> {
    fn within(&self, reach: Reach, grant: &Grant) -> bool {
        let held = self.holder == Some(self.person.account.as_str());
        let far = self.member.is_some_and(|member| self.person.is_from_elsewhere(member));
        match reach {
            Reach::No => false,
            Reach::All => true,
            Reach::Own => self.member.is_some() && self.member == grant.member.as_deref(),
            Reach::Far => far,
            Reach::Mine => held,
            Reach::Dealt => held && far,
        }
    }
}

impl Desk {
    /// Leave for an act, or why there is none. `member` and `id` are what the address names.
    pub async fn authorise<A: Act>(
        &self,
        person: Option<&Person>,
        member: Option<&str>,
        id: Option<&str>,
    ) -> Result<Authorised<A>, Denied> {
        let row = Row {
            name: A::NAME,
            routes: A::ROUTES,
            object: A::OBJECT,
            fresh: A::FRESH,
            reads: A::READS,
            reach: A::REACH,
        };
        let Ground { grant, paper, member, view } = self.may(&row, person, member, id).await?;
        Ok(Authorised { person: person.cloned(), grant, paper, member, view, act: PhantomData })
    }

    /// Whether a row of the table lets somebody do what it names to what an address names: the same judgement, for whoever
    /// has the row as data. It gives no leave.
    pub fn may<'a>(
        &'a self,
        row: &'a Row,
        person: Option<&'a Person>,
        member: Option<&'a str>,
        id: Option<&'a str>,
    ) -> crate::Boxed<'a, Result<Ground, Denied>> {
        Box::pin(async move {
            let public = access::reach(&row.reach, None) == Reach::All;
            if person.is_none() && !public {
                return Err(Denied::Nobody);
            }
            // What an act is done to is looked up whole, and shown only to those whom the table lets near it.
            let paper = match (row.object, id) {
                (Object::Paper(kind), Some(id)) => Some(self.any_paper(kind, id).await?.ok_or(Denied::NotThere)?),
                (Object::Paper(_), None) => return Err(Denied::NotThere),
                _ => None,
            };
            let member = match row.object {
                Object::Member => Some(member.ok_or(Denied::NotThere)?.to_owned()),
                Object::Paper(_) => paper.as_ref().and_then(|p| p.member.clone()),
                Object::Nothing | Object::Me => None,
            };
            if let (Object::Member, Some(code)) = (row.object, &member) {
                let moment = self.moment(None).await?;
                if self.get(&moment, alliance::register::Kind::Member, code).await?.is_none() {
                    return Err(Denied::NotThere);
                }
            }
            let Some(person) = person else {
                return Ok(Ground { grant: None, paper, member, view: View::All });
            };
            let holder = match row.object {
                Object::Me => Some(person.account.as_str()),
                _ => paper.as_ref().and_then(|p| p.holder.as_deref()),
            };
            let relation = Relation { person, member: member.as_deref(), holder };
            let within = |grant: &&Grant| relation.within(access::reach(&row.reach, Some(grant.role)), grant);
            let grant = person.grants.iter().find(within).cloned();
            if grant.is_none() && !public {
                return Err(Denied::NotThere);
            }
            if row.fresh == Fresh::Asked && !person.is_fresh(self.clock().now()) {
                return Err(Denied::Stale);
            }
            // The view is as narrow as the role: who acts for a member sees that member's papers, in the database too.
            let view = match &grant {
                Some(Grant { member: Some(own), .. }) if member.is_none() || member.as_deref() == Some(own) => {
                    View::Member(own.clone())
                }
                Some(Grant { member: Some(_), .. }) | None => member.clone().map_or(View::All, View::Member),
                Some(Grant { member: None, .. }) => View::All,
            };
            Ok(Ground { grant, paper, member, view })
        })
    }
}
