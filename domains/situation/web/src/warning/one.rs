//! One warning: what it says in the reader's language and in the others, where, until when, and how it came to be so.

use std::io::Read as _;

use exchange::Limits;
use exchange::cap::{Trust, trust};
use kernel::{Resource, Text, Timestamp};
use serde::Serialize;
use situation::cap::{Warning, WarningText};
use situation::read::{self, AlertRow};
use web::{Answer, Fault, Page, Visit, blocking};

use super::list::{WarningRowShow, by_name};
use crate::desk::{Desk, Names};
use crate::floor::MapShow;
use crate::show::tone;

#[derive(Debug, Serialize)]
pub(crate) struct WarningPage {
    w: WarningRowShow,
    urgency: String,
    likelihood: String,
    sender: String,
    identifier: String,
    sent: Timestamp,
    /// What it says, the reader's language first, and in each language the gravest block first.
    texts: Vec<TextShow>,
    /// Whether its blocks differ in how grave they are, until when or where.
    several: bool,
    /// Codes of lists of areas, as the sender gave them.
    geocodes: Vec<(String, String)>,
    /// Whether it draws shapes of its own.
    shapes: usize,
    messages: Vec<MessageShow>,
    /// Whether it was signed, and by whom.
    signature: SignatureShow,
    map: MapShow,
}

/// What the signature of the latest message says about its sender.
#[derive(Debug, Clone, Default, Serialize)]
struct SignatureShow {
    /// `none`, `no-certificate`, `checked`, `stranger`, `unchecked`; empty where the file was not kept.
    code: &'static str,
    certificate: String,
    indented: bool,
    weak: bool,
    tone: &'static str,
}

impl SignatureShow {
    fn of(trust: Trust) -> Self {
        let bare = |code, tone| Self { code, tone, ..Self::default() };
        match trust {
            Trust::Unsigned => bare("none", ""),
            Trust::NoCertificate => bare("no-certificate", ""),
            Trust::Checked { certificate, indented, weak } => {
                Self { certificate, indented, weak, ..bare("checked", if weak { "warn" } else { "ok" }) }
            }
            Trust::Stranger => bare("stranger", "crit"),
            Trust::Unchecked(_) => bare("unchecked", "warn"),
        }
    }
    fn samples() -> Vec<Self> {
        let checked = Trust::Checked { certificate: "<town>".into(), indented: true, weak: true };
        let all = [Trust::Unsigned, Trust::NoCertificate, checked, Trust::Stranger];
        all.into_iter()
            .chain([Trust::Unchecked(String::new())])
            .map(Self::of)
            .chain([Self::default()])
            .collect()
    }
}

#[derive(Debug, Serialize)]
struct TextShow {
    tag: String,
    event: String,
    headline: Option<String>,
    description: Option<String>,
    instruction: Option<String>,
    area: String,
    severity: String,
    tone: &'static str,
    urgency: String,
    likelihood: String,
    onset: Option<Timestamp>,
    expires: Option<Timestamp>,
    /// Whether this block holds no more.
    over: bool,
    /// Our areas that it touches.
    areas: Vec<Text>,
}

/// A message on this warning.
#[derive(Debug, Clone, Serialize)]
pub(super) struct MessageShow {
    what: String,
    sent: Timestamp,
    identifier: String,
    headline: String,
    seq: i64,
    /// Whether the file in which it came was kept.
    kept: bool,
}

impl Page for WarningPage {
    const TEMPLATE: &'static str = "situation/warning.html";
    const ROOM: &'static str = "warnings";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        let text = |tag: &str, full: bool| TextShow {
            tag: tag.into(),
            event: "Orages".into(),
            headline: full.then(|| "Orages violents".into()),
            description: full.then(|| "Des orages.\nEt du vent.".into()),
            instruction: full.then(|| "Restez chez vous.".into()),
            area: "Ville".into(),
            severity: if full { "severe".into() } else { "minor".into() },
            tone: if full { "crit" } else { "info" },
            urgency: "immediate".into(),
            likelihood: if full { "likely".into() } else { String::new() },
            onset: full.then_some(at),
            expires: full.then_some(at),
            over: !full,
            areas: if full { vec![Text::both("Hautrive", "Hoogoever")] } else { Vec::new() },
        };
        let page = |w: WarningRowShow, full: bool| Self {
            w,
            urgency: "immediate".into(),
            likelihood: if full { "likely".into() } else { String::new() },
            sender: "weather@town.example".into(),
            identifier: "town.2026.1".into(),
            sent: at,
            texts: if full { vec![text("fr-BE", true), text("de", false)] } else { Vec::new() },
            several: full,
            geocodes: vec![("EMMA_ID".into(), "BE004".into())],
            shapes: usize::from(full),
            messages: ["alert", "update", "cancel", "late"].map(MessageShow::sample).into(),
            signature: SignatureShow::default(),
            map: MapShow { bounds: "4,50,5,51".into(), pmtiles: String::new() },
        };
        let rows: Vec<_> = WarningRowShow::samples().into_iter().filter(|w| !w.s.withheld).collect();
        let plain = rows.iter().enumerate().map(|(n, w)| page(w.clone(), n == 0));
        let signed = SignatureShow::samples().into_iter().zip(rows.iter().cycle());
        plain.chain(signed.map(|(signature, w)| Self { signature, ..page(w.clone(), true) })).collect()
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let (eye, names, now) = (desk.eye(who.actor()), desk.names(), shell.seen_at(&reader));
    let (row, messages) = shell.read(&reader, |read| {
        let row = read::signal(read, &eye, id)?.filter(|r| !r.withheld).ok_or_else(Fault::not_found)?;
        Ok((row, read::alerts_of(read, id)?))
    })?;
    let warning = row.warning.as_ref().ok_or_else(Fault::not_found)?;
    let mut texts: Vec<&WarningText> = warning.body.texts.iter().collect();
    if let Some((own, _)) = warning.body.text_for(reader.lang) {
        texts.sort_by_key(|t| !t.tag.eq_ignore_ascii_case(&own.tag));
    }
    let page = WarningPage {
        w: WarningRowShow::of(&row, &names, reader.lang, now),
        urgency: warning.body.urgency.clone(),
        likelihood: warning.body.likelihood.clone(),
        sender: warning.sender.clone(),
        identifier: warning.identifier.clone(),
        sent: warning.sent,
        several: texts.iter().any(|t| t.own.is_some()),
        texts: texts.into_iter().map(|t| TextShow::of(t, &warning.body, &names, now)).collect(),
        geocodes: warning.body.geocodes.iter().map(|g| (g.name.clone(), g.value.clone())).collect(),
        shapes: warning.body.shapes.len(),
        signature: signature(&desk, &messages)?,
        messages: messages.into_iter().map(MessageShow::of).collect(),
        map: MapShow::of(&desk),
    };
    shell.draw(&reader, &page).topics(format!("warning:{id}")).answer()
}

/// The signature of the latest message whose file is here, checked with the certificates that are configured now.
fn signature(desk: &Desk, messages: &[AlertRow]) -> Result<SignatureShow, Fault> {
    let Some(file) = messages.iter().rev().find_map(|m| m.file) else { return Ok(SignatureShow::default()) };
    let Some(mut kept) = blocking(|| desk.blobs.by_id(file))? else { return Ok(SignatureShow::default()) };
    let mut bytes = Vec::new();
    blocking(|| kept.file.read_to_end(&mut bytes)).map_err(Fault::internal)?;
    Ok(SignatureShow::of(trust(&bytes, &Limits::default(), &desk.certificates)))
}

impl TextShow {
    fn of(t: &WarningText, body: &Warning, names: &Names, now: Timestamp) -> Self {
        let facts = body.facts_of(t);
        Self {
            tag: t.tag.clone(),
            event: t.event.clone(),
            headline: t.headline.clone(),
            description: t.description.clone(),
            instruction: t.instruction.clone(),
            area: t.area.clone(),
            tone: tone(&facts.severity),
            severity: facts.severity,
            urgency: facts.urgency,
            likelihood: facts.likelihood,
            onset: facts.onset,
            expires: facts.expires,
            over: facts.expires.is_some_and(|end| end <= now),
            areas: by_name(&facts.areas, names),
        }
    }
}

impl MessageShow {
    pub(super) fn of(a: AlertRow) -> Self {
        Self {
            what: a.what,
            sent: a.sent,
            identifier: a.identifier,
            headline: a.headline,
            seq: a.seq,
            kept: a.file.is_some(),
        }
    }
    pub(super) fn sample(what: &str) -> Self {
        Self {
            what: what.into(),
            sent: Timestamp(1_795_488_000_000_000),
            identifier: "town.2026.1".into(),
            headline: if what == "cancel" { String::new() } else { "Orages <b>".into() },
            seq: 7,
            kept: what != "late",
        }
    }
}
