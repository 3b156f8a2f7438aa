//! Speaks JSON lines: is a hotline and its police for whoever tests what is sent (`tests/takedown/deliver.py`). Only for the data of an exercise; the program may serve the same data.
//!
//! ```text
//! {"do":"open","data":"DIR","database":null}
//! {"do":"provider","name":"…","known_as":"1.2.3.0/24","endpoint":"https://…","format":"xarf","mail":null}
//! {"do":"report","addresses":["https://1.2.3.4/1"]}
//! {"do":"assess","most":100}
//! {"do":"answer","most":100}
//! {"do":"notices"}
//! ```

use std::io::{BufRead as _, Write as _};
use std::path::PathBuf;
use std::sync::Arc;

use alliance::detection::Labels;
use alliance::people::access;
use alliance::takedown::Signs;
use alliance::takedown::policy::HostKind;
use desk::clock::{Clock as _, SystemClock};
use desk::people::{Act, Authorised, Person};
use desk::takedown::{Format, ItemRefused, ItemStep, Provider, Reported, Word};
use desk::work::Refused;
use desk::{Backend, Desk, DeskError};
use interchange::takedown::address::Address;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
enum Question {
    Open {
        data: PathBuf,
        database: Option<String>,
    },
    Provider {
        name: String,
        known_as: String,
        endpoint: Option<String>,
        format: Format,
        mail: Option<String>,
        #[serde(default)]
        organisation: Option<String>,
    },
    Report {
        addresses: Vec<String>,
    },
    Assess {
        most: usize,
    },
    Answer {
        most: usize,
    },
    Notices,
}

/// What goes wrong here is told to whoever asked.
type Answered<T> = Result<T, Box<dyn std::error::Error>>;

/// The people of a hotline and of the police, who have signed in.
struct Room {
    desk: Desk,
    analyst: Person,
    lead: Person,
    police: Person,
}

impl Room {
    async fn open(data: PathBuf, database: Option<String>) -> Answered<Self> {
        let backend = database.map_or(Backend::Embedded, Backend::Postgres);
        let desk = Desk::open(&data, &backend, Arc::new(SystemClock)).await?;
        let analyst = person(&desk, "analyst.de").await?;
        let (lead, police) = (person(&desk, "lead-analyst.de").await?, person(&desk, "police-liaison.de").await?);
        Ok(Self { desk, analyst, lead, police })
    }

    async fn leave<A: Act>(&self, who: &Person, id: Option<&str>) -> Answered<Authorised<A>> {
        self.desk.authorise::<A>(Some(who), None, id).await.map_err(|denied| format!("{denied:?}").into())
    }

    async fn answer(&self, question: Question) -> Answered<Value> {
        match question {
            Question::Open { .. } => Ok(json!({ "opened": true })),
            Question::Provider { name, known_as, endpoint, format, mail, organisation } => {
                let provider = Provider {
                    name,
                    known_as: [known_as].into(),
                    country: Some("DE".into()),
                    organisation,
                    endpoint,
                    format,
                    mail,
                    language: None,
                    host: HostKind::Other,
                    suspect: false,
                };
                let leave = self.leave::<access::ProviderChange>(&self.lead, None).await?;
                Ok(json!({ "provider": self.desk.provider_set(&leave, None, provider).await? }))
            }
            Question::Report { addresses } => self.report(&addresses).await,
            Question::Assess { most } => self.assess(most).await,
            Question::Answer { most } => self.say(most).await,
            Question::Notices => self.notices().await,
        }
    }

    async fn report(&self, addresses: &[String]) -> Answered<Value> {
        let leave = self.desk.authorise::<access::IntakeSend>(None, None, None).await;
        let leave = leave.map_err(|denied| format!("{denied:?}"))?;
        let mut items = Vec::new();
        for text in addresses {
            items.push(Address::read(text)?.into());
        }
        let signs = Signs::default();
        let report = Reported { member: "DE".into(), items, signs, note: None, contact: None, reference: None };
        Ok(json!({ "new": self.desk.intake(&leave, &report).await?.new }))
    }

    /// Two people assess what waits.
    async fn assess(&self, most: usize) -> Answered<Value> {
        let labels = Labels { scheme: "interpol-baseline".into(), version: "1".into() };
        let mut assessed = 0;
        for _ in 0..most {
            for who in [&self.analyst, &self.lead] {
                let leave = self.leave::<access::ItemNext>(who, None).await?;
                let Some(item) = self.desk.item_next(&leave).await? else { continue };
                let leave = self.leave::<access::ItemAssess>(who, Some(&item)).await?;
                let step = ItemStep::InScope { labels: vec![(labels.clone(), "baseline".into())] };
                match self.desk.item_step(&leave, step.clone()).await {
                    // Its host was found meanwhile: what stands now is assessed.
                    Err(ItemRefused::Desk(DeskError::Refused(Refused::Moved { .. }))) => {
                        let leave = self.leave::<access::ItemAssess>(who, Some(&item)).await?;
                        self.desk.item_step(&leave, step).await?;
                    }
                    done => done?,
                }
                assessed += 1;
            }
        }
        Ok(json!({ "assessed": assessed }))
    }

    /// The police have nothing against what waits for their word. Says of which items, and when that was durable.
    async fn say(&self, most: usize) -> Answered<Value> {
        let leave = self.leave::<access::PoliceRoom>(&self.police, None).await?;
        let waiting = self.desk.police_desk(&leave).await?.asked;
        let mut said = Vec::new();
        for line in waiting.into_iter().take(most) {
            let leave = self.leave::<access::PoliceAnswer>(&self.police, Some(&line.id)).await?;
            self.desk.police_answer(&leave, Word::Clear).await?;
            said.push(json!([line.id, SystemClock.now().as_microsecond()]));
        }
        Ok(json!({ "answered": said }))
    }

    async fn notices(&self) -> Answered<Value> {
        let leave = self.leave::<access::NoticesSent>(&self.lead, None).await?;
        let mut all = Vec::new();
        for page in 1.. {
            let (seen, count) = self.desk.notices_sent(&leave, None, page).await?;
            let came = seen.len();
            all.extend(seen.into_iter().map(|one| {
                json!({
                    "item": one.item, "number": one.number, "state": one.state.name(), "to": one.to,
                    "attempts": one.attempts.iter().map(|attempt| &attempt.word).collect::<Vec<_>>(),
                })
            }));
            if came == 0 || all.len() as u64 >= count {
                break;
            }
        }
        Ok(json!({ "notices": all }))
    }
}

async fn person(desk: &Desk, who: &str) -> Answered<Person> {
    let secret = desk.sign_in_as_exercise(&format!("exercise.{who}")).await?.ok_or("no such person")?;
    Ok(desk.person(secret.expose()).await?.ok_or("no session")?)
}

async fn answered(line: &str, room: &mut Option<Room>) -> Answered<Value> {
    let question: Question = serde_json::from_str(line)?;
    if let Question::Open { data, database } = question {
        *room = Some(Room::open(data, database).await?);
        return Ok(json!({ "opened": true }));
    }
    room.as_ref().ok_or("open one first")?.answer(question).await
}

#[tokio::main]
async fn main() {
    let mut room = None;
    for line in std::io::stdin().lock().lines() {
        let Ok(line) = line else { break };
        let told = match answered(&line, &mut room).await {
            Ok(told) => told,
            Err(error) => json!({ "refused": error.to_string() }),
        };
        println!("{told}");
        let _ = std::io::stdout().flush();
    }
}
