//! A warning as a message of the Common Alerting Protocol 1.2: a text for each language, the official ones first.

use std::collections::BTreeMap;

use exchange::cap::{
    Alert, AreaDesc, Info, MsgType, Pair, Ref, ResponseType, Scope, Severity, Status, Urgency, Version,
};
use kernel::{Lang, Timestamp};

use crate::Facts;
use crate::statement::{Act, Spoken, Statement};

/// What makes one message out of words: its name, its time, what it does.
#[derive(Debug, Clone)]
pub struct Envelope {
    /// Identifier, which is the number.
    pub identifier: String,
    /// When it goes out.
    pub sent: Timestamp,
    /// What it does to the one before.
    pub act: Act,
    /// The messages before it.
    pub references: Vec<Ref>,
}

/// The message. `texts` are those of the statement with their figures put in.
#[must_use]
pub fn alert(
    says: &Statement,
    texts: &BTreeMap<String, Spoken>,
    envelope: &Envelope,
    facts: &Facts,
) -> Alert {
    // The standard has whole seconds.
    let sent = Timestamp::from_seconds(envelope.sent.seconds());
    let status = says.status;
    let mut tags: Vec<&String> = texts.keys().collect();
    tags.sort_by_key(|tag| (rank(tag), (*tag).clone()));
    let infos =
        tags.into_iter().filter_map(|tag| Some(info(tag, texts.get(tag)?, says, envelope, sent, facts)));
    Alert {
        version: Version::V1_2,
        identifier: envelope.identifier.clone(),
        sender: facts.sender.code.clone(),
        sent,
        status,
        msg_type: match envelope.act {
            Act::First => MsgType::Alert,
            Act::Update => MsgType::Update,
            Act::Cancel => MsgType::Cancel,
        },
        source: None,
        scope: Scope::Public,
        restriction: None,
        addresses: Vec::new(),
        codes: Vec::new(),
        note: note(status, facts.fictitious).map(str::to_owned),
        references: envelope.references.clone(),
        incidents: Vec::new(),
        infos: infos.collect(),
        signed: false,
        warnings: Vec::new(),
    }
}

/// What a receiver reads of a message that is not meant in earnest; the standard asks for it.
fn note(status: Status, fictitious: bool) -> Option<&'static str> {
    match (status, fictitious) {
        (_, true) => Some("FICTITIOUS: a demonstration. Nothing in this message is real. / FICTIF / FICTIEF"),
        (Status::Exercise, false) => Some("EXERCISE / EXERCICE / OEFENING"),
        (Status::Test, false) => Some("TEST"),
        _ => None,
    }
}

/// The official languages first, as the profile's law has them, then English and German, then the others.
fn rank(tag: &str) -> usize {
    ["fr", "nl", "en", "de"].iter().position(|t| *t == tag).unwrap_or(4)
}

fn info(
    tag: &str,
    words: &Spoken,
    says: &Statement,
    envelope: &Envelope,
    sent: Timestamp,
    facts: &Facts,
) -> Info {
    let text = |t: &str| Some(t.trim().to_owned()).filter(|t| !t.is_empty());
    let cancels = envelope.act == Act::Cancel;
    let sender = &facts.sender;
    let lang = tag.parse().unwrap_or(Lang::En);
    Info {
        language: Some(locale(tag)),
        categories: vec![says.category],
        event: words.event.trim().to_owned(),
        response_types: if cancels { vec![ResponseType::AllClear] } else { says.responses.clone() },
        urgency: if cancels { Urgency::Past } else { says.urgency },
        severity: if cancels { Severity::Minor } else { says.severity },
        certainty: says.certainty,
        audience: None,
        event_codes: vec![Pair { name: "event".to_owned(), value: says.template.clone() }],
        effective: Some(sent),
        onset: says.onset.map(|at| Timestamp::from_seconds(at.seconds())),
        expires: Some(Timestamp::from_seconds(says.expires.seconds())),
        sender_name: text(sender.others.get(tag).map_or_else(|| sender.names.show(lang), String::as_str)),
        headline: text(&words.headline),
        description: text(&words.description),
        instruction: text(&words.instruction),
        web: (!sender.address.is_empty())
            .then(|| format!("{}/{}/warning/{}", sender.address, tag, envelope.identifier)),
        contact: text(&words.contact),
        parameters: Vec::new(),
        resources: Vec::new(),
        areas: vec![AreaDesc {
            text: words.place.trim().to_owned(),
            polygons: says.area.polygons.clone(),
            circles: says.area.circles.clone(),
            geocodes: geocodes(says, &sender.codes),
            altitude_m: None,
            ceiling_m: None,
        }],
    }
}

/// The municipalities touched, under the list they belong to.
fn geocodes(says: &Statement, list: &str) -> Vec<Pair> {
    if list.is_empty() {
        return Vec::new();
    }
    says.area.codes.iter().map(|code| Pair { name: list.to_owned(), value: code.clone() }).collect()
}

/// With the region, for the languages of the place; without, for those of a crisis.
fn locale(tag: &str) -> String {
    tag.parse::<Lang>().map_or_else(|_| tag.to_owned(), |lang| lang.locale().to_owned())
}
