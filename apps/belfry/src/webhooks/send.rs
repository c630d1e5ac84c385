//! The one place from which webhooks and notifications open connections. The name of a host is looked up here, and what it stands for is checked
//! before a byte leaves; nobody is led elsewhere, and no proxy of the environment stands between.

use std::time::{Duration, Instant};

use kernel::Timestamp;
use ureq::Agent;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use webhooks::Outcome;
use webhooks::address::Rules;
use webhooks::message::Message;
use webhooks::signature::{Secret, signatures};

/// A program that does not answer within this time has not answered.
const PATIENCE: Duration = Duration::from_secs(15);

/// Looks a name up and leaves out what may not be reached.
#[derive(Debug)]
struct Checked {
    rules: Rules,
    inner: DefaultResolver,
}

impl Resolver for Checked {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let host = uri.host().unwrap_or_default();
        let mut fit = self.empty();
        for address in &self.inner.resolve(uri, config, timeout)? {
            if self.rules.may_reach(host, address.ip()) {
                fit.push(*address);
            }
        }
        if fit.is_empty() { Err(ureq::Error::HostNotFound) } else { Ok(fit) }
    }
}

/// What asks addresses that others bring: it reaches only what these rules let it, is led nowhere else, and gives up in time.
pub(crate) fn agent(rules: Rules, patience: Duration) -> Agent {
    let config = Agent::config_builder()
        .timeout_global(Some(patience))
        .max_redirects(0)
        .http_status_as_error(false)
        .proxy(None)
        .user_agent(kernel::brand::EN)
        .build();
    let resolver = Checked { rules, inner: DefaultResolver::default() };
    Agent::with_parts(config, DefaultConnector::default(), resolver)
}

/// Sends messages.
pub(super) struct Sender {
    agent: Agent,
}

impl Sender {
    pub(super) fn new(rules: Rules) -> Self {
        Self { agent: agent(rules, PATIENCE) }
    }

    /// Sends a message once. What is answered is not read: its status says whether it was taken.
    #[expect(clippy::disallowed_methods, reason = "how long the answer took stands on the page")]
    pub(super) fn send(
        &self,
        address: &str,
        message: &Message,
        secrets: &[Secret],
        now: Timestamp,
    ) -> Outcome {
        let began = Instant::now();
        let asked = self
            .agent
            .post(address)
            .header("content-type", "application/json")
            .header("webhook-id", &message.id)
            .header("webhook-timestamp", now.seconds().to_string())
            .header("webhook-signature", signatures(secrets, &message.id, now, &message.body))
            .send(message.body.as_str());
        let millis = i64::try_from(began.elapsed().as_millis()).unwrap_or(i64::MAX);
        match asked {
            Ok(answer) => Outcome { status: Some(answer.status().as_u16()), why: String::new(), millis },
            Err(e) => Outcome { status: None, why: e.to_string().chars().take(200).collect(), millis },
        }
    }
}
