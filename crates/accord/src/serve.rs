//! `accord serve`: opens the register, loads the starting data, and answers until it is told to stop.

use std::io::Write as _;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use ::pack::Shelf;
use clap::Args;
use desk::takedown::{Finding, Prober};
use gate::{Gate, Origin};
use jiff::Timestamp;
use pages::letter::House;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use crate::Refused;
use crate::configuration::Settings;
use crate::hma::{OwnListener, hashing};
use crate::hours;
use crate::mailbox::Mailbox;

/// Requests under way get this long to end.
const PATIENCE: Duration = Duration::from_secs(5);

/// Options of `accord serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// Practises at another time, such as 2027-03-01T08:00:00Z, from which the clock goes on; only where everything is invented
    #[arg(long, value_name = "TIME")]
    now: Option<Timestamp>,
    #[command(flatten)]
    own: OwnListener,
}

impl Serve {
    /// Serves until SIGINT or SIGTERM.
    pub async fn run(self, settings: Settings) -> Result<ExitCode, Refused> {
        let listener = TcpListener::bind(settings.listen).await.map_err(|e| {
            Refused::found(format!("cannot listen on {}: {e}; choose another address with --listen", settings.listen))
        })?;
        let own = self.own.bind().await?;
        let finder = settings.hosting.finder()?;
        let notices = settings.notices.settle(settings.mail.as_ref())?;
        let probes = settings.probes.settle(&settings.hosting)?;
        let mailboxes = settings.mailboxes.iter().map(Mailbox::open).collect::<Result<Vec<_>, _>>()?;
        let desk = settings.open(hours::clock(self.now)).await?;
        let cybertipline = settings.cybertipline;
        if self.now.is_some() && !desk.is_exercise() {
            return Err(Refused::usage(
                "--now: this data directory holds the real register, which goes by the real time",
            ));
        }
        let tipline = cybertipline.settle(desk.is_exercise())?;
        let load = desk.load_starting_data(env!("CARGO_PKG_VERSION")).await?;
        tracing::info!(load.created, load.amended, load.unchanged, "starting data loaded");
        let judged = desk.publish_verdicts().await?;
        tracing::info!(judged.created, judged.amended, judged.unchanged, "verdicts published");
        let address = listener.local_addr().map_err(|e| Refused::found(e.to_string()))?;
        let (sign_in, proxy) = (settings.sign_in, settings.trusted_proxy);
        let origin = match settings.origin {
            Some(origin) => origin,
            None => Origin::new(&format!("http://localhost:{}", address.port()))
                .map_err(|e| Refused::usage(e.to_string()))?,
        };
        let house = House { origin: origin.as_str().to_owned(), exercise: desk.is_exercise() };
        let mail = settings.mail;
        let doors = sign_in.doors(&origin)?;
        let first = desk.first_operator_link().await.map_err(|e| Refused::found(e.to_string()))?;
        let first = first.map(|link| format!("{}/en/sign-in/invitation/{}", origin.as_str(), link.0.expose()));
        let site = Some(origin.as_str().to_owned());
        let packs = Shelf::open(desk.clone(), &settings.data, site, tokio::runtime::Handle::current())
            .map_err(|e| Refused::found(format!("the system gave no thread for the conference packs: {e}")))?;
        let packs = Arc::new(packs);
        let encrypted = origin.is_encrypted();
        let gate = Gate::new(desk.clone(), origin)?.with_doors(doors).behind(proxy);
        let web = ::web::Settings { encrypted, ..::web::Settings::new(pages::stylesheet_href()) };
        let hashing = hashing(settings.fetched_from);
        let web = web.with_rooms(gate.clone(), pages::questionnaire::words_of).with_face(hashing.clone());
        let pages = pages::router_of_house(gate, Arc::clone(&packs) as _, hashing);
        let surfaces = ::web::surfaces(desk.clone(), pages, web);
        let (stop, stopped) = watch::channel(false);
        let heard = |kind| signal(kind).map_err(|e| Refused::found(format!("the system gives no signals: {e}")));
        let (mut interrupt, mut terminate) = (heard(SignalKind::interrupt())?, heard(SignalKind::terminate())?);
        let signals = tokio::spawn(async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            let _ = stop.send(true);
        });
        // Whoever reads this line may stop the program: it listens for that already.
        // ... and may have stopped reading by the second one, which is no reason to end.
        let mut out = std::io::stdout().lock();
        let _ = writeln!(out, "Accord is at http://{address}/ (Ctrl-C ends it)");
        if let Some(own) = &own {
            let _ = writeln!(out, "Clients of HMA on this machine find it at http://{}/", own.at);
        }
        if let Some(link) = first {
            let _ = writeln!(
                out,
                "There is no system operator yet. This link makes the first one, once, within 24 hours: {link}"
            );
        }
        let _ = out.flush();
        drop(out);

        let ticking = tokio::spawn(hours::tick(desk.clone(), stopped.clone()));
        let matching = tokio::spawn(desk.clone().keep_matching(stopped.clone()));
        let fetching = tokio::spawn(desk.clone().keep_fetching(stopped.clone()));
        let telling = tokio::spawn(desk.clone().keep_telling(stopped.clone()));
        let finding = finder.map(|finder| tokio::spawn(Finding::new(desk.clone(), finder).keep(stopped.clone())));
        let mut sending = notices.start(&desk, mail.as_ref(), &house, &stopped);
        sending.extend(tipline.map(|tipline| tipline.start(&desk, &stopped)));
        sending.extend(mailboxes.into_iter().map(|mailbox| mailbox.start(&desk, &stopped)));
        let looking = probes.map(|way| tokio::spawn(Prober::new(desk.clone(), way).keep(stopped.clone())));
        let delivering = mail.map(|mail| {
            desk.name_mail_server(&mail.relay.to_string());
            tokio::spawn(hours::deliver(desk.clone(), mail, house, stopped.clone()))
        });
        let (mut first, mut second, third) = (stopped.clone(), stopped.clone(), stopped);
        let whole = surfaces.whole.clone();
        let serving = axum::serve(listener, whole.into_make_service_with_connect_info::<SocketAddr>())
            .with_graceful_shutdown(async move {
                let _ = first.wait_for(|stop| *stop).await;
            });
        let serving = async {
            let of_its_own = async {
                match own {
                    Some(own) => own.serve(&surfaces, third).await,
                    None => Ok(()),
                }
            };
            let whole = async { serving.await.map_err(|e| Refused::found(e.to_string())) };
            tokio::try_join!(whole, of_its_own).map(|_| ())
        };
        tokio::select! {
            ended = serving => ended?,
            () = async {
                let _ = second.wait_for(|stop| *stop).await;
                tokio::time::sleep(PATIENCE).await;
            } => tracing::warn!("requests under way were cut off"),
        }
        signals.abort();
        // What is under way is finished: half a deed there is not, but a letter that was handed over must be remembered.
        let _ = tokio::time::timeout(PATIENCE, async {
            let _ = ticking.await;
            let _ = matching.await;
            let _ = fetching.await;
            let _ = telling.await;
            if let Some(finding) = finding {
                let _ = finding.await;
            }
            if let Some(looking) = looking {
                let _ = looking.await;
            }
            for task in sending {
                let _ = task.await;
            }
            if let Some(delivering) = delivering {
                let _ = delivering.await;
            }
        })
        .await;
        // A pack that is being made is given up; nothing half of it is left.
        let _ = tokio::task::spawn_blocking(move || packs.end()).await;
        desk.close().await?;
        Ok(ExitCode::SUCCESS)
    }
}
