//! The conference pack of a round: ordered here, shown while it is made, and handed out. The secretariat has the whole of it; a
//! member's people have their own two pages.
//!
//! What it says is public, so that no sight of it is written down; who ordered it is.

use std::sync::Arc;

use alliance::people::access;
use alliance::register::{Kind, Round};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, REFRESH};
use axum::response::{IntoResponse, Response};
use desk::Moment;
use gate::Leave;
use serde::Deserialize;

use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Lang};
use crate::packs::{ALLIANCE, Kept, Making, NUMBERS, Ordered, PackFault, PackKey, Packs, ZIP};
use crate::work::Seat;

/// The word for all languages at once.
const EVERY: &str = "all";
/// How soon a page that waits is asked for again, in seconds.
const AGAIN: u32 = 4;

/// A pack that is being made.
struct Way {
    language: String,
    said: String,
    /// Done, and all; none while it waits or where it failed.
    share: Option<(u64, u64)>,
    failed: bool,
}

/// A file: address, words, size.
struct File {
    href: String,
    words: String,
    size: String,
}

/// A pack that is there.
struct There {
    language: String,
    state: String,
    provisional: bool,
    /// What most come for.
    files: Vec<File>,
    /// The members' pages one by one.
    members: Vec<File>,
}

#[derive(Template)]
#[template(path = "work/round-pack.html")]
struct Page<'a> {
    c: &'a Seat,
    event: String,
    /// Where it was come from.
    back: String,
    /// This page.
    here: String,
    /// The member whose two pages these are, where it is not the whole.
    own: Option<String>,
    provisional: bool,
    languages: Vec<(&'static str, String, bool)>,
    ways: Vec<Way>,
    /// Whether the page asks again by itself.
    asks_again: bool,
    there: Vec<There>,
}

impl Page<'_> {
    fn count(&self, n: usize) -> Arg {
        Arg::Number(n as u64)
    }

    fn waits(&self) -> bool {
        self.ways.iter().any(|way| !way.failed)
    }

    fn failed(&self) -> bool {
        self.ways.iter().any(|way| way.failed)
    }
}

/// Of which round and whose: what both rooms stand on.
struct Room<'a> {
    seat: &'a Seat,
    packs: Arc<dyn Packs>,
    /// The page's address behind the language.
    here: String,
    round: String,
    member: Option<String>,
    /// What is known now. A pack is of today's register, whatever day the page's address names: its key names no day.
    now: Moment,
}

impl<'a> Room<'a> {
    async fn whole(
        seat: &'a Seat,
        site: Site,
        leave: &desk::people::Authorised<access::RoundPack>,
    ) -> Result<Self, Fault> {
        let (packs, round) = (site.packs.ok_or(Fault::Missing)?, leave.paper().id.clone());
        let now = seat.desk().moment(None).await?;
        Ok(Self { seat, packs, here: format!("/work/round/{round}/pack"), round, member: None, now })
    }

    async fn own(
        seat: &'a Seat,
        site: Site,
        leave: &desk::people::Authorised<access::ReportPack>,
    ) -> Result<Self, Fault> {
        let (packs, paper) = (site.packs.ok_or(Fault::Missing)?, leave.paper());
        let round = paper.round.clone().ok_or(Fault::Missing)?;
        let member = Some(paper.member.clone().ok_or(Fault::Missing)?);
        let now = seat.desk().moment(None).await?;
        Ok(Self { seat, packs, here: format!("/work/report/{}/pack", paper.id), round, member, now })
    }

    fn key(&self, lang: Lang) -> PackKey {
        let (round, member) = (self.round.clone(), self.member.clone());
        PackKey { round, events: self.now.size, lang, member }
    }

    /// What is public about the round; there is no pack of what is not.
    async fn told(&self) -> Result<Round, Fault> {
        Ok(self.seat.one::<Round>(Kind::Round, &self.round).await?.ok_or(Fault::Missing)?.1)
    }

    /// The languages that a form asks for, or a sentence that names them.
    fn asked(&self, given: &str) -> Result<Vec<Lang>, Fault> {
        if given == EVERY {
            return Ok(Lang::all_served().collect());
        }
        let unknown = || {
            let shown: String = given.chars().take(20).collect();
            let all: Vec<&str> = Lang::all_served().map(Lang::tag).collect();
            let args = [("given", Arg::Text(shown)), ("languages", all.join(", ").into())];
            Fault::Bad(self.seat.with("round-pack-language-unknown", &args))
        };
        Lang::served(given).map(|lang| vec![lang]).ok_or_else(unknown)
    }

    async fn page(&self) -> Shown {
        let (c, told) = (self.seat, self.told().await?);
        let own = self.member.as_ref().map(|member| c.name(member));
        let under_way = self.packs.under_way(&self.round).into_iter().filter(|(key, _)| key.member == self.member);
        let ways: Vec<Way> = under_way.map(|(key, making)| way(c, &key, &making)).collect();
        let waits = ways.iter().any(|way| !way.failed);
        let asks_again = waits && c.parameter("still").is_none();
        let languages = c.languages().into_iter().map(|(lang, name, _)| (lang.tag(), name, lang == c.lang()));
        let back = self.here.trim_end_matches("/pack").to_owned();
        let mut response = c.page(&Page {
            c,
            event: told.event.clone(),
            back,
            here: self.here.clone(),
            own,
            provisional: !told.has_closed(),
            languages: languages.collect(),
            asks_again,
            there: self.there().await,
            ways,
        })?;
        if asks_again {
            // The page asks again by itself without a script; whoever wants it to stand still follows its link.
            let wait = HeaderValue::from_str(&format!("{AGAIN}; url={}", c.to(&self.here)));
            response.headers_mut().insert(REFRESH, wait.map_err(|e| Fault::Broken(e.to_string()))?);
        }
        Ok(response)
    }

    /// What is kept, as far as it is for this room: a member's pages are in the whole pack too.
    async fn there(&self) -> Vec<There> {
        let kept = self.packs.kept(&self.round).await;
        let Some(member) = &self.member else {
            return kept.iter().filter(|k| k.key.member.is_none()).map(|k| self.all(k)).collect();
        };
        let name = format!("{member}.pdf");
        let mut shown: Vec<There> = Vec::new();
        let mut places = Vec::new();
        for kept in kept {
            let Some((_, bytes)) = kept.files.iter().find(|(known, _)| *known == name) else { continue };
            // The same key means the same bytes, wherever they come from.
            if kept.key.member.as_ref().is_some_and(|of| of != member) || places.contains(&kept.key.place()) {
                continue;
            }
            places.push(kept.key.place());
            let files = vec![self.file(&kept, &name, *bytes, self.seat.name(member))];
            shown.push(self.one(&kept, files, Vec::new()));
        }
        shown
    }

    fn all(&self, kept: &Kept) -> There {
        let c = self.seat;
        let bytes = |name: &str| kept.files.iter().find(|(known, _)| known == name).map(|(_, bytes)| *bytes);
        let named = |name: &str, words: String| bytes(name).map(|n| self.file(kept, name, n, words));
        let files = [
            named(ZIP, c.m("round-pack-zip")),
            named(ALLIANCE, c.m("round-pack-alliance")),
            named(NUMBERS[0], c.m("round-pack-table")),
            named(NUMBERS[1], c.m("round-pack-json")),
        ];
        // Named only where their pages are: the name of one of them brings a note.
        let members = crate::names::in_order(c.lang()).map(|(code, _)| code).filter_map(|code| {
            let name = format!("{code}.pdf");
            bytes(&name).map(|n| self.file(kept, &name, n, c.name(code)))
        });
        self.one(kept, files.into_iter().flatten().collect(), members.collect())
    }

    fn one(&self, kept: &Kept, files: Vec<File>, members: Vec<File>) -> There {
        let c = self.seat;
        let day = kept.recorded.as_ref().map_or_else(String::new, |at| c.time(at));
        let state = c.with("round-pack-state", &[("events", Arg::Number(kept.key.events)), ("time", day.into())]);
        There { language: language(kept.key.lang), state, provisional: kept.provisional, files, members }
    }

    fn file(&self, kept: &Kept, name: &str, bytes: u64, words: String) -> File {
        let c = self.seat;
        let href = c.to(format!("{}/{}/{name}", self.here, kept.key.place()));
        File { href, words, size: c.with("round-pack-size", &[("kb", Arg::Number(bytes.div_ceil(1_000)))]) }
    }

    /// Hands out a file.
    async fn send(&self, place: &str, name: &str) -> Shown {
        let key = PackKey::at(&self.round, place, self.member.as_deref()).ok_or(Fault::Missing)?;
        if let Some(member) = &self.member
            && name != format!("{member}.pdf")
        {
            return Err(Fault::Missing);
        }
        let mut bytes = self.packs.read(&key, name).await;
        if bytes.is_none() && self.member.is_some() {
            bytes = self.packs.read(&PackKey { member: None, ..key.clone() }, name).await;
        }
        let bytes = bytes.ok_or(Fault::Missing)?;
        let kind = match name.rsplit_once('.').map(|(_, ending)| ending) {
            Some("pdf") => "application/pdf",
            Some("zip") => "application/zip",
            Some("json") => "application/json",
            _ => "text/csv; charset=utf-8",
        };
        let shown = format!("attachment; filename=\"accord-{}-{}-{name}\"", self.round, key.place());
        Ok(([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, shown)], bytes).into_response())
    }

    /// Takes a place for a pack; none where it is kept or under way already, so that nobody has ordered what is there. A member's
    /// pages are in the whole pack too.
    async fn take(&self, key: &PackKey) -> Result<Option<Box<dyn Ordered>>, Fault> {
        if key.member.is_some() && self.packs.has(&PackKey { member: None, ..key.clone() }).await {
            return Ok(None);
        }
        self.packs.order(key, &self.now).await.map_err(|fault| self.refused(&fault))
    }

    fn refused(&self, fault: &PackFault) -> Fault {
        Fault::Refused(why(self.seat, fault))
    }
}

fn language(lang: Lang) -> String {
    lang.texts().m("language-name")
}

fn way(c: &Seat, key: &PackKey, making: &Making) -> Way {
    let (said, share, failed) = match making {
        Making::Waits => (c.m("round-pack-waits"), None, false),
        Making::Made { all: 0, .. } => (c.m("round-pack-begun"), None, false),
        Making::Made { done, all } => {
            let args = [("done", Arg::Number(*done)), ("all", Arg::Number(*all))];
            (c.with("round-pack-making", &args), Some((*done, *all)), false)
        }
        Making::Failed(fault) => (why(c, fault), None, true),
    };
    Way { language: language(key.lang), said, share, failed }
}

/// Why there is no pack, and what to do.
fn why(c: &Seat, fault: &PackFault) -> String {
    match fault {
        PackFault::NoRoom => c.m("round-pack-no-room"),
        PackFault::Unwritable => c.m("round-pack-unwritable"),
        PackFault::TooMany => c.m("round-pack-too-many"),
        PackFault::Broken => c.m("round-pack-broken"),
        PackFault::Interrupted => c.m("round-pack-interrupted"),
        PackFault::Glyph { document, character } => c.with(
            "round-pack-glyph",
            &[
                ("document", document.as_str().into()),
                ("character", character.to_string().into()),
                ("code", format!("U+{:04X}", u32::from(*character)).into()),
            ],
        ),
    }
}

/// Which language.
#[derive(Debug, Deserialize)]
pub struct OrderForm {
    #[serde(default)]
    language: String,
}

/// Shows the whole pack's room.
pub async fn show(Leave(leave): Leave<access::RoundPack>, State(site): State<Site>, seat: Seat) -> Shown {
    Room::whole(&seat, site, &leave).await?.page().await
}

/// Orders it.
pub async fn order(
    Leave(leave): Leave<access::RoundPack>,
    State(site): State<Site>,
    seat: Seat,
    axum::Form(form): axum::Form<OrderForm>,
) -> Result<Response, Fault> {
    let room = Room::whole(&seat, site, &leave).await?;
    let languages = room.asked(&form.language)?;
    room.told().await?;
    for lang in languages {
        // Nothing is made of which the journal knows nothing, and nothing stands there that was not newly ordered.
        if let Some(ordered) = room.take(&room.key(lang)).await? {
            seat.desk().order_round_pack(&leave, &room.now, lang.tag()).await?;
            ordered.make().await.map_err(|fault| room.refused(&fault))?;
        }
    }
    Ok(seat.go(&room.here))
}

/// Hands out a file of it.
pub async fn send(
    Leave(leave): Leave<access::RoundPack>,
    State(site): State<Site>,
    seat: Seat,
    Path((_, _, key, name)): Path<(String, String, String, String)>,
) -> Shown {
    Room::whole(&seat, site, &leave).await?.send(&key, &name).await
}

/// Shows the room of a member's two pages.
pub async fn own(Leave(leave): Leave<access::ReportPack>, State(site): State<Site>, seat: Seat) -> Shown {
    Room::own(&seat, site, &leave).await?.page().await
}

/// Orders them.
pub async fn order_own(
    Leave(leave): Leave<access::ReportPack>,
    State(site): State<Site>,
    seat: Seat,
    axum::Form(form): axum::Form<OrderForm>,
) -> Result<Response, Fault> {
    let room = Room::own(&seat, site, &leave).await?;
    let languages = room.asked(&form.language)?;
    room.told().await?;
    for lang in languages {
        // Nothing is made of which the journal knows nothing, and nothing stands there that was not newly ordered.
        if let Some(ordered) = room.take(&room.key(lang)).await? {
            seat.desk().order_report_pack(&leave, &room.now, lang.tag()).await?;
            ordered.make().await.map_err(|fault| room.refused(&fault))?;
        }
    }
    Ok(seat.go(&room.here))
}

/// Hands them out.
pub async fn send_own(
    Leave(leave): Leave<access::ReportPack>,
    State(site): State<Site>,
    seat: Seat,
    Path((_, _, key, name)): Path<(String, String, String, String)>,
) -> Shown {
    Room::own(&seat, site, &leave).await?.send(&key, &name).await
}
