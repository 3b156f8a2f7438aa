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
use crate::work::Seat;
use crate::work::commitments::{Pairs, Wrong, one};
use crate::work::filled::Filled;

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
    /// The provider that the form changes; none: a new one.
    changed: Option<String>,
}

/// A provider as the form shows it.
fn filled(provider: &Provider) -> Filled {
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
    Filled::of(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

impl Directory<'_> {
    /// Where the form is sent.
    fn action(&self) -> String {
        self.changed.as_ref().map_or_else(|| "/work/providers".to_owned(), |id| format!("/work/providers/{id}"))
    }

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

/// A form, and the provider that it changes; none: a new one.
type Open = (Filled, Option<String>);

async fn page<A: Act>(seat: &Seat, leave: &Authorised<A>, open: Option<Open>) -> Shown {
    let desk = seat.desk();
    let providers = desk.providers(leave).await?;
    let houses = desk.provider_houses(leave).await?;
    let (form, changed) = open.map_or((None, None), |(form, changed)| (Some(form), changed));
    let status = match &form {
        Some(form) if !form.wrong.is_empty() => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    let mut response = seat.page(&Directory { c: seat, providers, houses, form, changed })?;
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
            Some((filled(&found.1), Some(found.0.clone())))
        }
        None => seat.parameter("new").map(|_| (Filled::default(), None)),
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
            page(seat, leave, Some((Filled { sent, wrong }, id))).await
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
        assert_eq!(read(&filled(&provider).sent), Some(provider));
        assert!(read(&Pairs::new()).is_none(), "no form sends nothing");
    }
}
