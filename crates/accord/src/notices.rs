//! Notices to providers: under which address they are sent, which endpoints may lie inside, and who carries them while the program runs.

use std::path::PathBuf;

use desk::Desk;
use desk::fetch::Listed;
use desk::takedown::{Courier, NoticeHouse};
use outbound::{Gate, Outbound};
use pages::letter::House;
use post::Sender;
use serde::Deserialize;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::Refused;
use crate::configuration::Mail;

/// Who answers for notices where everything is invented and nobody was named.
const INVENTED: &str = "notices@accord.example.org";

/// `[notices]` of the file of settings.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticesFile {
    /// The mail address that stands in every notice; none: the sender of letters.
    contact: Option<String>,
    /// Endpoints that may lie inside.
    #[serde(default)]
    hosts: Vec<String>,
    /// Authorities whose certificates are believed instead of those that browsers believe (PEM).
    authorities_file: Option<PathBuf>,
}

/// How notices are sent.
#[derive(Debug)]
pub struct Notices {
    contact: Option<String>,
    outbound: Outbound,
}

impl NoticesFile {
    /// Reads what was set.
    pub fn settle(&self, mail: Option<&Mail>) -> Result<Notices, Refused> {
        let contact = match &self.contact {
            Some(text) => Some(contact(text)?),
            None => mail.map(|mail| mail.from.address()).filter(|address| is_reached(address)),
        };
        let mut listed = Vec::new();
        for text in &self.hosts {
            let host = text.parse::<Listed>().map_err(|e| Refused::usage(format!("[notices] hosts: {e}")))?;
            if host.is_in_the_clear() {
                let why = "addresses of material would cross the network in the clear; http:// is taken for this machine alone";
                return Err(Refused::usage(format!("[notices] hosts: “{text}”: {why}")));
            }
            listed.push(host);
        }
        let gate = Gate::public_and(listed);
        let outbound = match &self.authorities_file {
            None => Outbound::new(gate, Courier::BOUNDS),
            Some(path) => {
                let pem = std::fs::read(path).map_err(|e| Refused::usage(format!("{}: {e}", path.display())))?;
                Outbound::trusting(gate, Courier::BOUNDS, &pem)
                    .map_err(|e| Refused::usage(format!("[notices] authorities_file: {e}")))?
            }
        };
        Ok(Notices { contact, outbound })
    }
}

/// The address alone, of one with a name before it or without.
fn contact(text: &str) -> Result<String, Refused> {
    let address = Sender::new(text).map_err(|e| Refused::usage(format!("[notices] contact: {e}")))?.address();
    if is_reached(&address) {
        Ok(address)
    } else {
        Err(Refused::usage("[notices] contact: providers on the internet do not reach a domain without a dot"))
    }
}

/// Whether its domain means something outside of one network.
fn is_reached(address: &str) -> bool {
    domain(address).contains('.')
}

fn domain(address: &str) -> &str {
    address.rsplit_once('@').map_or("", |(_, domain)| domain)
}

impl Notices {
    /// Has everything sent that may leave, until told to stop. Gives those who do it.
    pub fn start(
        self,
        desk: &Desk,
        mail: Option<&Mail>,
        house: &House,
        stop: &watch::Receiver<bool>,
    ) -> Vec<JoinHandle<()>> {
        let mut all = vec![
            tokio::spawn(desk.clone().keep_sending(stop.clone())),
            tokio::spawn(desk.clone().keep_following_up(stop.clone())),
        ];
        let invented = desk.is_exercise().then(|| INVENTED.to_owned());
        let Some(contact) = self.contact.or(invented) else {
            tracing::info!("nobody answers for notices ([notices] contact): those to endpoints and by mail wait");
            return all;
        };
        let (domain, house) = (domain(&contact).to_owned(), house.clone());
        let words = Box::new(move |asked: &desk::takedown::Wording<'_>| house.notice_words(asked));
        desk.name_notice_house(NoticeHouse { contact, domain, words });
        all.push(tokio::spawn(Courier::new(desk.clone(), self.outbound).keep(stop.clone())));
        if let Some(mail) = mail {
            let sent = post::send_notices(desk.clone(), (mail.relay.clone(), mail.from.clone()), stop.clone());
            all.push(tokio::spawn(async move {
                if let Err(error) = sent.await {
                    tracing::error!(%error, "notices are not sent by mail");
                }
            }));
        } else {
            tracing::info!("there is no mail server: notices by mail wait");
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(text: &str) -> Result<Notices, String> {
        let file: NoticesFile = toml::from_str(text).map_err(|e| e.to_string())?;
        file.settle(None).map_err(|e| e.to_string())
    }

    #[test]
    fn what_stands_in_notices_can_be_answered() {
        let contact = |text: &str| settled(text).map(|notices| notices.contact);
        assert_eq!(contact(""), Ok(None));
        assert_eq!(contact("contact = \"Desk <desk@hotline.test>\""), Ok(Some("desk@hotline.test".into())));
        for bad in ["contact = \"desk\"", "contact = \"desk@localhost\"", "contakt = \"desk@hotline.test\""] {
            assert!(settled(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn endpoints_inside_are_named_and_nothing_crosses_a_network_in_the_clear() {
        assert!(settled("hosts = [\"https://notices.provider.test:8443\", \"http://127.0.0.1:9000\"]").is_ok());
        let refused = settled("hosts = [\"http://notices.provider.test\"]").expect_err("refused");
        assert!(refused.contains("in the clear"), "{refused}");
        assert!(settled("hosts = [\"ftp://provider.test\"]").is_err());
        assert!(settled("authorities_file = \"/nowhere/ca.pem\"").is_err());
    }
}
