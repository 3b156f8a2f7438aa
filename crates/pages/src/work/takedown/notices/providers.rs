//! Whom a hotline sends notices to, and how each is reached: the directory, and the form by which one is named or changed.

use std::collections::BTreeSet;

use ::desk::takedown::{Format, Provider, ProviderRefused};
use alliance::people::access::{self, Act};
use alliance::takedown::policy::HostKind;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use axum::{Form, Router};
use desk::people::Authorised;
use gate::{Leave, seat};

use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::work::Seat;
use crate::work::commitments::{Pairs, Wrong, one};

/// The routes.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, Providers, GET "/work/providers", show);
    let r = seat!(r, ProviderChange, POST "/work/providers", add);
    seat!(r, ProviderChange, POST "/work/providers/{provider}", change)
}

#[derive(Template)]
#[template(path = "work/providers.html")]
struct Directory<'a> {
    c: &'a Seat,
    providers: Vec<(String, Provider)>,
    /// Organisations that are providers: id, name and member.
    houses: Vec<(String, String, Option<String>)>,
    /// The form, where one is open.
    form: Option<Filled>,
}

/// What the form holds, as it was typed.
#[derive(Default)]
struct Filled {
    /// The provider that is changed; none: a new one.
    id: Option<String>,
    /// Names and values.
    sent: Pairs,
    wrong: Vec<Wrong>,
}

impl Filled {
    /// A provider as the form shows it.
    fn of(id: &str, provider: &Provider) -> Self {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let known = provider.known_as.iter().cloned().collect::<Vec<_>>().join("\n");
        let pairs = [
            ("name", provider.name.clone()),
            ("known_as", known),
            ("country", text(&provider.country)),
            ("organisation", text(&provider.organisation)),
            ("endpoint", text(&provider.endpoint)),
            ("format", provider.format.as_str().to_owned()),
            ("mail", text(&provider.mail)),
            ("language", text(&provider.language)),
            ("host", provider.host.as_str().to_owned()),
            ("suspect", if provider.suspect { "yes".to_owned() } else { String::new() }),
        ];
        let sent = pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { id: Some(id.to_owned()), sent, wrong: Vec::new() }
    }

    fn value(&self, name: &str) -> &str {
        self.sent.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value.as_str())
    }

    fn is(&self, name: &str, value: &str) -> bool {
        self.value(name) == value
    }

    fn faults_of(&self, field: &str) -> impl Iterator<Item = &Wrong> {
        self.wrong.iter().filter(move |wrong| wrong.field == field)
    }

    fn is_wrong(&self, field: &str) -> bool {
        self.faults_of(field).next().is_some()
    }

    /// By what a field is described: its hint, and what is wrong with it.
    fn described(&self, field: &str) -> Html {
        let wrong = if self.is_wrong(field) { format!(r#" {field}-wrong" aria-invalid="true"#) } else { String::new() };
        Html::made(format!(r#" aria-describedby="{field}-hint{wrong}""#))
    }

    fn action(&self) -> String {
        self.id.as_ref().map_or_else(|| "/work/providers".to_owned(), |id| format!("/work/providers/{id}"))
    }
}

impl Directory<'_> {
    fn house(&self, id: &str) -> String {
        self.houses.iter().find(|(house, ..)| house == id).map_or_else(|| id.to_owned(), |(_, name, _)| name.clone())
    }

    /// How a provider is reached, the quickest way first.
    fn ways(&self, provider: &Provider) -> Vec<String> {
        let c = self.c;
        let mut ways = Vec::new();
        ways.extend(provider.endpoint.as_ref().map(|_| {
            c.with("provider-way-endpoint", &[("format", c.of("notice-format", provider.format.as_str()).into())])
        }));
        ways.extend(
            provider.organisation.as_ref().map(|id| c.with("provider-way-inbox", &[("name", self.house(id).into())])),
        );
        ways.push(match &provider.mail {
            Some(mail) => c.with("provider-way-mail", &[("mail", mail.into())]),
            None => c.m("provider-way-contact"),
        });
        ways
    }

    /// What a language is called.
    fn language(&self, tag: &str) -> String {
        let known = self.c.languages().into_iter().find(|(lang, ..)| lang.tag() == tag);
        known.map_or_else(|| tag.to_owned(), |(_, name, _)| name)
    }

    fn may_change(&self) -> bool {
        self.c.reaches::<access::ProviderChange>()
    }
}

async fn page<A: Act>(seat: &Seat, leave: &Authorised<A>, form: Option<Filled>) -> Shown {
    let desk = seat.desk();
    let providers = desk.providers(leave).await?;
    let houses = desk.provider_houses(leave).await?;
    let status = match &form {
        Some(form) if !form.wrong.is_empty() => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    let mut response = seat.page(&Directory { c: seat, providers, houses, form })?;
    *response.status_mut() = status;
    Ok(response)
}

async fn show(Leave(leave): Leave<access::Providers>, seat: Seat) -> Shown {
    if !seat.reaches::<access::ProviderChange>() {
        return page(&seat, &leave, None).await;
    }
    let form = match seat.parameter("change") {
        Some(id) => {
            let all = seat.desk().providers(&leave).await?;
            let found = all.iter().find(|(known, _)| known == id).ok_or(Fault::Missing)?;
            Some(Filled::of(&found.0, &found.1))
        }
        None => seat.parameter("new").map(|_| Filled::default()),
    };
    page(&seat, &leave, form).await
}

async fn add(
    Leave(leave): Leave<access::ProviderChange>,
    seat: Seat,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    set(&seat, &leave, None, sent).await
}

async fn change(
    Leave(leave): Leave<access::ProviderChange>,
    seat: Seat,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    set(&seat, &leave, Some(id), sent).await
}

async fn set(
    seat: &Seat,
    leave: &Authorised<access::ProviderChange>,
    id: Option<String>,
    sent: Pairs,
) -> Result<Response, Fault> {
    let Some(provider) = read(&sent) else { return Err(Fault::Bad(seat.m("form-choose"))) };
    match seat.desk().provider_set(leave, id.as_deref(), provider).await {
        Ok(id) => Ok(seat.go(format!("/work/providers#p-{id}"))),
        Err(ProviderRefused::NotThere) => Err(Fault::Missing),
        Err(ProviderRefused::Desk(error)) => Err(seat.fault(error)),
        Err(refused) => {
            let code = refused.code();
            let field = if matches!(code, "known-as" | "taken") { "known_as" } else { code };
            let wrong = vec![Wrong { field: field.to_owned(), sentence: seat.of("provider-refused", code) }];
            page(seat, leave, Some(Filled { id, sent, wrong })).await
        }
    }
}

/// The provider that a form says; none where it chose what no form offers.
fn read(sent: &Pairs) -> Option<Provider> {
    let maybe = |name: &str| Some(one(sent, name).to_owned()).filter(|text| !text.is_empty());
    let known = one(sent, "known_as").lines().map(str::trim).filter(|line| !line.is_empty());
    let known: BTreeSet<String> = known.map(str::to_owned).collect();
    Some(Provider {
        name: one(sent, "name").to_owned(),
        known_as: known,
        country: maybe("country"),
        organisation: maybe("organisation"),
        endpoint: maybe("endpoint"),
        format: Format::ALL.into_iter().find(|format| format.as_str() == one(sent, "format"))?,
        mail: maybe("mail"),
        language: maybe("language"),
        host: HostKind::ALL.iter().copied().find(|host| host.as_str() == one(sent, "host"))?,
        suspect: one(sent, "suspect") == "yes",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_form_shows_is_what_it_sends() {
        let provider = Provider {
            name: "A host".to_owned(),
            known_as: ["AS64500".to_owned(), "192.0.2.0/24".to_owned()].into(),
            country: Some("DE".to_owned()),
            organisation: None,
            endpoint: Some("https://host.example.org/notices".to_owned()),
            format: Format::Article16,
            mail: None,
            language: Some("de".to_owned()),
            host: HostKind::Large,
            suspect: true,
        };
        assert_eq!(read(&Filled::of("p1", &provider).sent), Some(provider));
        assert!(read(&Pairs::new()).is_none(), "no form sends nothing");
    }
}
