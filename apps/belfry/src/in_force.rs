//! `--check-config`: the settings in force, in the order of the guide. No password, no key, and of an address nothing that may be one.

use std::path::Path;
use std::process::ExitCode;

use crate::config::Config;

/// What is said of a setting that nobody made.
const NONE: &str = "none";
/// Width of the names.
const WIDTH: usize = 17;

/// Shows the settings in force.
#[expect(clippy::print_stdout, reason = "the command line speaks to its user")]
pub(crate) fn checked(config: &Config) -> ExitCode {
    let store = match crate::places::store(config) {
        Ok(store) => store,
        Err(e) => return crate::say(&e),
    };
    for (name, value) in lines(config, &store) {
        println!("{name:<WIDTH$} {value}");
    }
    println!("the configuration can be used");
    ExitCode::SUCCESS
}

type Lines = Vec<(&'static str, String)>;

fn lines(config: &Config, store: &str) -> Lines {
    let mut all = place(config, store);
    all.extend(kept(config));
    all.extend(leaving(config));
    all.extend(coming(config));
    for provider in &config.oidc {
        all.push(("sign-in through", format!("{} ({})", provider.code, bare(&provider.issuer))));
    }
    all
}

fn place(config: &Config, store: &str) -> Lines {
    let public = config.public.listens(config.listen);
    let public = public.map_or("not from this process".to_owned(), |at| at.to_string());
    let reached = Some(config.public.address(config.listen)).filter(|address| !address.is_empty());
    let limits = &config.limits;
    let writes = match limits.writes_per_second {
        0 => "no limit to writing".to_owned(),
        n => format!("{n} writes a second and session, {} at once", limits.writes_at_once),
    };
    let exercises = &config.exercises;
    vec![
        ("data folder", config.data.display().to_string()),
        ("store", store.to_owned()),
        ("profile", config.profile.clone()),
        ("staff listener", config.listen.to_string()),
        ("address", bare(&config.url)),
        ("public listener", public),
        ("public address", reached.map_or_else(|| NONE.to_owned(), |address| bare(&address))),
        ("public folder", config.public.folder(&config.data).display().to_string()),
        ("warnings signed", path(config.warnings.certificate.as_deref(), "with a certificate of its own")),
        ("log", format!("{} ({:?})", config.log, config.log_format)),
        ("limits", format!("{writes}; {} consoles", limits.consoles)),
        ("fresh proof", format!("for {} minutes", config.sign_in.strong_minutes)),
        ("exercises", format!("{} at most, {} MB", exercises.open, exercises.space_mb)),
        ("exercises at", exercises.address.as_deref().map_or("before the place's own name".to_owned(), bare)),
    ]
}

/// What is kept, and what goes elsewhere to be kept.
fn kept(config: &Config) -> Lines {
    let c = &config.checkpoints;
    let folder = path(c.folder.as_deref(), "data folder only");
    let lapse = config.backups.lapse_days.map_or("unknown".to_owned(), |days| format!("after {days} days"));
    vec![
        ("attachments", format!("up to {} bytes", config.attachments.largest_bytes)),
        ("scanner", program(&config.attachments.scanner)),
        ("checkpoints", format!("every {} minutes, to {folder}, mail to {:?}", c.every_minutes, c.mail_to)),
        ("backups lapse", lapse),
        ("base map", path(config.map.pmtiles.as_deref(), NONE)),
        ("signatures", path(config.signatures.anchors.as_deref(), "no authority is trusted")),
    ]
}

/// What leaves the house.
fn leaving(config: &Config) -> Lines {
    let messages = &config.messages;
    let mail = messages.mail.as_ref().map_or_else(
        || NONE.to_owned(),
        |mail| match (&mail.folder, &mail.relay) {
            (Some(folder), _) => format!("from {}, into {}", mail.from, folder.display()),
            (None, relay) => {
                let relay = relay.as_deref().unwrap_or("no relay");
                format!("from {}, {relay} ({:?})", mail.from, mail.security)
            }
        },
    );
    let receipts = messages.mail.as_ref().and_then(|mail| mail.receipts.as_deref());
    let push = messages.push.as_ref().map_or_else(
        || NONE.to_owned(),
        |push| match &push.folder {
            Some(folder) => format!("into {}", folder.display()),
            None if push.hosts.is_empty() => format!("every public service, contact {}", push.contact),
            None => format!("{}, contact {}", push.hosts.join(", "), push.contact),
        },
    );
    let paper = &config.paper;
    let packs = paper.folder.as_deref().map_or_else(
        || NONE.to_owned(),
        |folder| {
            let of = paper.functions.join(", ");
            format!("{} every {} minutes for {of}", folder.display(), paper.every_minutes)
        },
    );
    let hooks = match (config.webhooks.only_here, config.webhooks.allow.as_slice()) {
        (true, _) => "this machine only".to_owned(),
        (false, []) => "public addresses over TLS".to_owned(),
        (false, allow) => format!("public addresses over TLS, and {}", allow.join(", ")),
    };
    vec![
        ("mail", mail),
        ("mail reports", path(receipts, NONE)),
        ("push", push),
        ("text messages", path(messages.sms.as_deref(), NONE)),
        ("calls", path(messages.voice.as_deref(), NONE)),
        ("paper packs", packs),
        ("daily report", paper.daily.clone().unwrap_or_else(|| NONE.to_owned())),
        ("printer", program(&paper.print)),
        ("webhooks", hooks),
    ]
}

/// What is fetched, or taken out of a folder.
fn coming(config: &Config) -> Lines {
    let mut all = vec![("warnings inbox", path(config.inbox.as_deref(), NONE))];
    for feed in &config.cap_feeds {
        let signed = if feed.must_be_signed { ", signed ones only" } else { "" };
        let (code, url, every) = (&feed.code, bare(&feed.url), feed.every_seconds);
        all.push(("warnings feed", format!("{code}: {url} every {every} s{signed}")));
    }
    for trusted in &config.cap_certificates {
        all.push(("warnings trust", format!("{} ({})", trusted.name, trusted.file.display())));
    }
    for feed in &config.transit_feeds {
        let (code, url, every) = (&feed.code, bare(&feed.url), feed.every_seconds);
        all.push(("transit feed", format!("{code}: {url} every {every} s")));
    }
    for source in &config.indicator_sources {
        let (indicator, url) = (&source.indicator, bare(&source.url));
        all.push(("figures from", format!("{indicator}: {url} every {} minutes", source.every_minutes)));
    }
    all
}

fn path(path: Option<&Path>, without: &str) -> String {
    path.map_or_else(|| without.to_owned(), |path| path.display().to_string())
}

/// The program alone: an argument may be a password.
fn program(command: &[String]) -> String {
    command.first().map_or_else(|| NONE.to_owned(), Clone::clone)
}

/// An address without what may be a secret in it: a name with a password before the host, and what follows a question mark.
fn bare(url: &str) -> String {
    let plain = url.split(['?', '#']).next().unwrap_or_default();
    let Some((scheme, rest)) = plain.split_once("://") else { return plain.to_owned() };
    let (host, path) = rest.split_once('/').map_or((rest, None), |(host, path)| (host, Some(path)));
    let host = host.rsplit('@').next().unwrap_or_default();
    path.map_or_else(|| format!("{scheme}://{host}"), |path| format!("{scheme}://{host}/{path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_what_may_be_a_secret() {
        for (url, shown) in [
            ("https://feed.example/a.xml?token=s3cret", "https://feed.example/a.xml"),
            ("https://me:s3cret@feed.example/a", "https://feed.example/a"),
            ("https://feed.example", "https://feed.example"),
        ] {
            assert_eq!(bare(url), shown);
        }
    }
}
