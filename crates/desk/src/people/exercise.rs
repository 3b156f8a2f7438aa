//! Invented people, one for each role and two countries, to practise with. They exist only where everything is invented, and
//! whoever reaches such a place may be any of them.

use alliance::people::{Account, AccountState, Grant, HOUSE, Organisation, OrganisationKind, Role};
use alliance::register::PaperKind;
use store::work::{PaperFilter, SessionChange, View};

use super::{Person, SessionSecret};
use crate::work::{Deed, PaperChange};
use crate::{Desk, DeskError};

/// The two countries of the exercise's people.
pub const COUNTRIES: [&str; 2] = ["DE", "RS"];
/// What their accounts' ids begin with.
const PREFIX: &str = "exercise.";
const NAMES: &[&str] = &[
    "Ada", "Bela", "Chiara", "Dario", "Emil", "Freya", "Goran", "Hana", "Ivo", "Jelena", "Kaan", "Lena", "Milan",
    "Nadia", "Otto", "Petra", "Quentin", "Rada", "Sava", "Tea", "Uwe", "Vera", "Wanda", "Xenia", "Yara", "Zora",
    "Anouk", "Boris", "Carmen", "Dimitri", "Elif", "Fadila",
];
/// Countries that have a coordinator and nobody else, with the coordinator's language: so that every language has one.
const COORDINATORS: [(&str, &str); 6] =
    [("FR", "fr"), ("ES", "es"), ("PT", "pt"), ("UA", "uk"), ("JP", "ja"), ("SE", "ar")];

/// A third country with a hotline and a police force: an entry of a picture works for others once three states vouch for it, and what two forces have with each other is
/// nothing to a third.
const THIRD: &str = "FR";

impl Desk {
    /// Adds the exercise's people; those who are there already stay as they are. Returns how many were added.
    pub async fn exercise_people(&self) -> Result<u64, DeskError> {
        if !self.is_exercise() {
            return Err(DeskError::NotAnExercise);
        }
        for member in COUNTRIES.into_iter().chain([THIRD]) {
            self.exercise_houses(member).await?;
        }
        let mut added = 0;
        for (at, (id, account)) in invented().into_iter().enumerate() {
            debug_assert!(at < NAMES.len());
            if self.paper::<Account>(&View::All, PaperKind::Account, &id).await?.is_some() {
                continue;
            }
            self.invent(&id, &account).await?;
            added += 1;
        }
        Ok(added)
    }

    /// An invented person who holds this role for this member, and has just proved who they are; `second` is another one than the first. Whoever is not there
    /// yet is added, with the houses of their country.
    pub(crate) async fn exercise_person(
        &self,
        role: Role,
        member: Option<&str>,
        second: bool,
    ) -> Result<Person, DeskError> {
        let word = if second { format!("{}-2", role.as_str()) } else { role.as_str().to_owned() };
        let at = role.as_str().bytes().chain(member.unwrap_or_default().bytes()).map(usize::from).sum::<usize>();
        let home = if role.needs_home() { Some("PT".to_owned()) } else { member.map(str::to_owned) };
        let (id, mut account) = person(at + usize::from(second), &word, role, member, home);
        if let Some(known) = self.paper::<Account>(&View::All, PaperKind::Account, &id).await? {
            account = known.1;
        } else {
            if let Some(member) = member {
                self.exercise_houses(member).await?;
            }
            self.invent(&id, &account).await?;
        }
        Ok(Person {
            account: id,
            name: account.name,
            mail: account.mail,
            language: account.language,
            organisation: account.organisation,
            home: account.home,
            grants: account.grants,
            session: None,
            verified: Some(self.clock().now()),
            reads_only: false,
        })
    }

    async fn invent(&self, id: &str, account: &Account) -> Result<(), DeskError> {
        let mut paper = PaperChange::new(PaperKind::Account, id, account.state.as_str(), account);
        // A reviewer's country has no say in a reviewer's account.
        paper.member = account.member().map(str::to_owned);
        paper.holder = Some(id.to_owned());
        paper.key = Some(account.mail.clone());
        self.perform(Deed::new(HOUSE, "account.invented", PaperKind::Account, id).with(paper)).await.map(|_| ())
    }

    /// Adds a country's invented hotline, police and provider.
    async fn exercise_houses(&self, member: &str) -> Result<(), DeskError> {
        for (word, kind) in HOUSES {
            let id = house(word, member);
            if self.paper::<Organisation>(&View::All, PaperKind::Organisation, &id).await?.is_some() {
                continue;
            }
            let name = format!("Exercise {word} {member}");
            let mut paper =
                PaperChange::new(PaperKind::Organisation, &id, "active", &Organisation { name: name.clone(), kind });
            paper.member = Some(member.to_owned());
            paper.key = Some(format!("{member}/{}", name.to_lowercase()));
            let deed = Deed::new(HOUSE, "organisation.added", PaperKind::Organisation, &id).of(Some(member));
            self.perform(deed.with(paper)).await?;
        }
        Ok(())
    }

    /// The exercise's people, to be chosen from when signing in: id and account. Empty where nothing is an exercise.
    pub async fn exercise_faces(&self) -> Result<Vec<(String, Account)>, DeskError> {
        if !self.is_exercise() {
            return Ok(Vec::new());
        }
        let all = self.papers::<Account>(&View::All, PaperKind::Account, &PaperFilter::default()).await?;
        let mut faces: Vec<(String, Account)> = all
            .into_iter()
            .filter(|(p, a)| p.id.starts_with(PREFIX) && a.state == AccountState::Active)
            .map(|(p, a)| (p.id, a))
            .collect();
        faces.sort_by_key(|(id, a)| (a.grants.first().map(|g| (g.member.clone(), g.role)), id.clone()));
        Ok(faces)
    }

    /// Whether an account is one of the exercise's people.
    pub(super) fn is_invented(&self, account: &str) -> bool {
        self.is_exercise() && account.starts_with(PREFIX)
    }

    /// Signs in as one of the exercise's people. None where there is no such person, or nothing is an exercise.
    pub async fn sign_in_as_exercise(&self, id: &str) -> Result<Option<SessionSecret>, DeskError> {
        let Some((id, account)) = self.exercise_faces().await?.into_iter().find(|(known, _)| known == id) else {
            return Ok(None);
        };
        let (session, secret) = self.new_session(&id, account.stamp, "exercise")?;
        let mut deed = Deed::new(&id, "signed.in", PaperKind::Account, &id).of(account.home.as_deref());
        deed.sessions.push(SessionChange::Begin(session));
        self.perform(deed).await?;
        Ok(Some(secret))
    }
}

/// The houses of a country.
const HOUSES: [(&str, OrganisationKind); 3] = [
    ("hotline", OrganisationKind::Hotline),
    ("police", OrganisationKind::Police),
    ("provider", OrganisationKind::Provider),
];

fn house(word: &str, member: &str) -> String {
    format!("{PREFIX}{word}.{}", member.to_lowercase())
}

/// Where somebody with a role works.
fn works_at(role: Role, member: Option<&str>) -> Option<String> {
    let word = match role {
        Role::Analyst | Role::LeadAnalyst => "hotline",
        Role::PoliceLiaison | Role::PoliceSecond => "police",
        Role::ProviderOperator => "provider",
        _ => return None,
    };
    member.map(|member| house(word, member))
}

fn language(member: Option<&str>) -> &'static str {
    let own = COORDINATORS.iter().find(|(code, _)| member == Some(*code));
    if member == Some(COUNTRIES[0]) { "de" } else { own.map_or("en", |(_, language)| language) }
}

/// Whoever a country needs twice, because different people have to do it: a second coordinator, and the minister's delegate.
const ALSO: [(&str, Role); 2] = [("coordinator-2", Role::Coordinator), ("delegate", Role::Signer)];

/// One person per role: for each country where the role is held for a member, once where it is the alliance's. And [`ALSO`].
fn invented() -> Vec<(String, Account)> {
    let mut people = Vec::new();
    for role in Role::ALL {
        let mut members: Vec<Option<&str>> =
            if role.needs_member() { vec![Some(COUNTRIES[0]), Some(COUNTRIES[1])] } else { vec![None] };
        if *role == Role::Coordinator {
            members.extend(COORDINATORS.iter().map(|(member, _)| Some(*member)));
        }
        for member in &members {
            let home = match (role, member) {
                (Role::Reviewer, _) => Some("PT".to_owned()),
                (_, Some(member)) => Some((*member).to_owned()),
                (_, None) => None,
            };
            people.push(person(people.len(), role.as_str(), *role, *member, home));
        }
    }
    for member in COUNTRIES {
        for (name, role) in ALSO {
            people.push(person(people.len(), name, role, Some(member), Some(member.to_owned())));
        }
    }
    for (name, role) in [("lead-analyst", Role::LeadAnalyst), ("police-liaison", Role::PoliceLiaison)] {
        people.push(person(people.len(), name, role, Some(THIRD), Some(THIRD.to_owned())));
    }
    people
}

fn person(at: usize, id: &str, role: Role, member: Option<&str>, home: Option<String>) -> (String, Account) {
    let name = NAMES[at % NAMES.len()];
    let place = member.map_or_else(String::new, |m| format!(".{}", m.to_lowercase()));
    let account = Account {
        name: format!("{name} Exercise"),
        mail: format!("{id}{place}@example.org"),
        language: language(member).to_owned(),
        organisation: works_at(role, member),
        home,
        grants: vec![Grant { role, member: member.map(str::to_owned) }],
        state: AccountState::Active,
        stamp: 1,
    };
    (format!("{PREFIX}{id}{place}"), account)
}
