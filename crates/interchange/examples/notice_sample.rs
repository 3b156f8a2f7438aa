//! Writes notices in every format for cases that it reads, one as JSON on each line, and reads back what is written to it: for
//! `tests/notices/check.py` and `tests/notices/cybertip.mjs`.
//!
//! `cargo run -p interchange --example notice_sample`: each line that comes in is answered by one line of JSON.

use std::error::Error;
use std::io::{self, BufRead, Write};

use interchange::takedown::address::Address;
use interchange::takedown::cybertip::{
    Annotation, Contact, EventName, FileAnnotation, FileDetails, Incident, IncidentType, IpCapture, LawEnforcement,
    Pair, PairType, Relevance, Report, Reported, WebPage, answer,
};
use interchange::takedown::notice::{Class, Digests, Found, Media, Notice, Organisation, Preserve};
use interchange::takedown::{article16, feedback, incoming, xarf};
use serde_json::{Value, json};
use vault::Secret;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let case: Value = serde_json::from_str(&line?)?;
        let written = match case["kind"].as_str().unwrap_or_default() {
            "notice" => notice(&case),
            "report" => report(&case)?.xml().map(|xml| json!({ "xml": xml.expose() })).map_err(Into::into),
            "file" => file(&case)?.xml().map(|xml| json!({ "xml": xml.expose() })).map_err(Into::into),
            "answer" => answered(&case),
            "mail" => mailed(&case),
            other => Err(format!("a case of kind {other}").into()),
        };
        let written = written.unwrap_or_else(|refused: Box<dyn Error>| json!({ "refused": refused.to_string() }));
        writeln!(out, "{written}")?;
    }
    Ok(())
}

fn text(case: &Value, key: &str) -> Option<String> {
    case[key].as_str().map(str::to_owned)
}

fn texts(case: &Value, key: &str) -> Vec<String> {
    case[key].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn addresses(case: &Value, key: &str) -> Outcome<Vec<Address>> {
    Ok(texts(case, key).iter().map(|text| Address::read(text)).collect::<Result<_, _>>()?)
}

fn digests(case: &Value) -> Digests {
    let of = |key: &str| text(&case["digests"], key);
    Digests { md5: of("md5"), sha1: of("sha1"), sha256: of("sha256") }
}

fn notice(case: &Value) -> Outcome<Value> {
    let organisation = |key: &str| Organisation {
        name: text(&case[key], "name").unwrap_or_default(),
        contact: text(&case[key], "contact").unwrap_or_default(),
        domain: text(&case[key], "domain").unwrap_or_default(),
    };
    let mut id = [0; 16];
    hex::decode_to_slice(text(case, "id").ok_or("no id")?, &mut id)?;
    let found = [Found::Digest, Found::Classifier, Found::Person, Found::Report, Found::Scan];
    let media = [Media::Image, Media::Video, Media::Audio, Media::Text, Media::Mixed];
    let named = |key: &str, name: &str| case[key].as_str() == Some(name);
    let silent_until = text(case, "silent_until").map(|until| until.parse()).transpose()?;
    let notice = Notice {
        id,
        at: text(case, "at").ok_or("no time")?.parse()?,
        reporter: organisation("reporter"),
        sender: organisation("sender"),
        source: text(case, "source").map(|ip| ip.parse()).transpose()?,
        addresses: addresses(case, "addresses")?,
        class: text(case, "class").and_then(|class| Class::named(&class)).ok_or("no class")?,
        found: found.into_iter().find(|found| named("found", found.name())).ok_or("no way of finding")?,
        media: media.into_iter().find(|media| named("media", media.name())),
        digests: digests(case),
        seen: text(case, "seen").map(|seen| seen.parse()).transpose()?,
        preserve: case["preserve"].as_u64().map(u16::try_from).transpose()?.map(|days| Preserve { days, silent_until }),
        reason: text(case, "reason").unwrap_or_default(),
        good_faith: case["good_faith"] == true,
    };
    let letter = Secret::new(text(case, "letter").unwrap_or_default());
    let mail = feedback::mail(&notice, &letter)?;
    let whole = format!("MIME-Version: 1.0\r\nContent-Type: {}\r\n\r\n{}", mail.content_type, mail.body.expose());
    let reports: Vec<Value> = xarf::reports(&notice)?.iter().map(|report| json!(report.expose())).collect();
    let article = article16::json(&notice, case["named"] == true)?;
    Ok(json!({ "xarf": reports, "mail": whole, "article16": article.expose() }))
}

fn capture(case: &Value) -> Outcome<IpCapture> {
    let events = [
        EventName::Login,
        EventName::Registration,
        EventName::Purchase,
        EventName::Upload,
        EventName::Other,
        EventName::Unknown,
    ];
    Ok(IpCapture {
        ip: text(case, "ip").ok_or("no number")?.parse()?,
        event: events.into_iter().find(|event| case["event"].as_str() == Some(event.name())),
        at: text(case, "at").map(|at| at.parse()).transpose()?,
        proxy: case["proxy"].as_bool(),
        port: case["port"].as_u64().map(u16::try_from).transpose()?,
    })
}

fn captures(case: &Value) -> Outcome<Vec<IpCapture>> {
    case["captures"].as_array().into_iter().flatten().map(capture).collect()
}

fn contact(case: &Value) -> Contact {
    Contact { first_name: text(case, "first_name"), last_name: text(case, "last_name"), email: texts(case, "email") }
}

fn report(case: &Value) -> Outcome<Report> {
    let kinds = [
        IncidentType::Material,
        IncidentType::Trafficking,
        IncidentType::Tourism,
        IncidentType::Molestation,
        IncidentType::MisleadingDomain,
        IncidentType::MisleadingWords,
        IncidentType::Unsolicited,
    ];
    let marks = [
        Annotation::Sextortion,
        Annotation::CsamSolicitation,
        Annotation::MinorToMinorInteraction,
        Annotation::Spam,
        Annotation::SadisticOnlineExploitation,
        Annotation::Informational,
    ];
    let chosen = texts(case, "annotations");
    let page = |page: &Value| -> Outcome<WebPage> {
        Ok(WebPage {
            addresses: addresses(page, "addresses")?,
            third_party: page["third_party"].as_bool(),
            additional_info: text(page, "additional_info"),
        })
    };
    Ok(Report {
        incident: Incident {
            kind: kinds.into_iter().find(|kind| case["incident"].as_str() == Some(kind.words())).ok_or("no type")?,
            platform: text(case, "platform"),
            escalate: text(case, "escalate"),
            annotations: marks.into_iter().filter(|mark| chosen.iter().any(|name| name == mark.name())).collect(),
            at: text(case, "at").ok_or("no time")?.parse()?,
            at_description: text(case, "at_description"),
        },
        pages: case["pages"].as_array().into_iter().flatten().map(page).collect::<Outcome<_>>()?,
        force: case["force"].is_object().then(|| LawEnforcement {
            agency: text(&case["force"], "agency").unwrap_or_default(),
            case_number: text(&case["force"], "case_number"),
            reported: case["force"]["reported"].as_bool(),
            served_domestic: case["force"]["served_domestic"].as_bool(),
        }),
        reporter: contact(&case["reporter"]),
        contact: case["contact"].is_object().then(|| contact(&case["contact"])),
        company_template: text(case, "company_template"),
        terms_of_service: text(case, "terms_of_service"),
        legal_url: text(case, "legal_url"),
        reported: if case["reported"].is_object() { Some(reported(&case["reported"])?) } else { None },
        additional_info: text(case, "additional_info"),
    })
}

fn reported(case: &Value) -> Outcome<Reported> {
    Ok(Reported {
        identifier: text(case, "identifier"),
        service: text(case, "service"),
        compromised: case["compromised"].as_bool(),
        screen_name: text(case, "screen_name"),
        display_names: texts(case, "display_names"),
        captures: captures(case)?,
        additional_info: text(case, "additional_info"),
    })
}

fn file(case: &Value) -> Outcome<FileDetails> {
    let marks = [
        FileAnnotation::Drawn,
        FileAnnotation::PotentialMeme,
        FileAnnotation::Viral,
        FileAnnotation::SelfGenerated,
        FileAnnotation::PhysicalHarm,
        FileAnnotation::Violence,
        FileAnnotation::Animal,
        FileAnnotation::Live,
        FileAnnotation::Infant,
        FileAnnotation::Generated,
    ];
    let chosen = texts(case, "annotations");
    let pair = |pair: &Value| Pair {
        kind: match pair["type"].as_str() {
            Some("EXIF") => Some(PairType::Exif),
            Some(_) => Some(PairType::Hash),
            None => None,
        },
        name: text(pair, "name").unwrap_or_default(),
        value: text(pair, "value").unwrap_or_default(),
    };
    Ok(FileDetails {
        report: case["report"].as_u64().ok_or("no report")?,
        file: text(case, "file").unwrap_or_default(),
        original_name: text(case, "original_name"),
        location: text(case, "location").map(|text| Address::read(&text)).transpose()?,
        viewed: case["viewed"].as_bool(),
        exif_viewed: case["exif_viewed"].as_bool(),
        public: case["public"].as_bool(),
        relevance: match case["relevance"].as_str() {
            Some("Reported") => Some(Relevance::Reported),
            Some(_) => Some(Relevance::Supplemental),
            None => None,
        },
        annotations: marks.into_iter().filter(|mark| chosen.iter().any(|name| name == mark.name())).collect(),
        class: text(case, "class").and_then(|class| Class::named(&class)),
        digests: digests(case),
        capture: captures(case)?.into_iter().next(),
        details: case["details"].as_array().into_iter().flatten().map(pair).collect(),
        additional_info: texts(case, "additional_info"),
    })
}

fn answered(case: &Value) -> Outcome<Value> {
    let read = answer(&text(case, "xml").unwrap_or_default())?;
    Ok(
        json!({ "code": read.code, "description": read.description, "report": read.report, "files": read.files, "hash": read.hash }),
    )
}

fn mailed(case: &Value) -> Outcome<Value> {
    let taken = incoming::mail("mail", text(case, "mail").unwrap_or_default().as_bytes());
    let taken = taken.map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))?;
    let items: Vec<Value> = taken
        .reports
        .iter()
        .flat_map(|report| &report.items)
        .map(|item| json!({ "normal": item.address.normal().expose(), "class": item.class.map(Class::name), "digests": item.digests.named().collect::<Vec<_>>() }))
        .collect();
    Ok(json!({ "items": items, "left_out": taken.left_out }))
}
