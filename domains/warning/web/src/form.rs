//! What people type into the form of a warning, as a statement, and back.

use std::collections::BTreeMap;

use exchange::cap::{Category, Certainty, ResponseType, Severity, Status, Urgency};
use kernel::{Id, Refusal, Timestamp, kind};
use warning::statement::{Spoken, Statement};
use web::{Fault, Typed, Who, fields};

use crate::ask::At;
use crate::desk::{Template, TemplateText};

/// The parts of the words in one language, in the order of the form.
pub(crate) const PARTS: [&str; 6] = ["event", "headline", "description", "instruction", "place", "contact"];
/// Without a time given a warning holds for so long.
const HOURS: i64 = 4;

/// Everything that a form says.
pub(crate) fn read(
    at: &At<'_>,
    who: &Who,
    form: &Typed,
    about: Option<Id<kind::Matter>>,
    now: Timestamp,
) -> Result<Statement, Fault> {
    let zone = at.shell.zone();
    let expires = fields::moment("expires", form.get("expires"), now, zone)?;
    let responses = form.all("responses").iter().map(|w| word("responses", w, ResponseType::from_word));
    Ok(Statement {
        status: word("status", form.get("status"), Status::from_word)?,
        template: form.get("template").to_owned(),
        category: word("category", form.get("category"), Category::from_word)?,
        urgency: word("urgency", form.get("urgency"), Urgency::from_word)?,
        severity: word("severity", form.get("severity"), Severity::from_word)?,
        certainty: word("certainty", form.get("certainty"), Certainty::from_word)?,
        responses: responses.collect::<Result<_, _>>()?,
        onset: fields::moment("onset", form.get("onset"), now, zone)?,
        // To the minute: what a form shows and reads again is the same.
        expires: minute(expires.ok_or_else(|| Refusal::missing("expires"))?),
        area: crate::area::read(at, who, form, about)?,
        texts: texts(at, form),
    })
}

fn minute(at: Timestamp) -> Timestamp {
    Timestamp::from_seconds(at.seconds().div_euclid(60) * 60)
}

fn word<T>(field: &str, text: &str, of: fn(&str) -> Option<T>) -> Result<T, Refusal> {
    fields::code(field, text, of)?.ok_or_else(|| Refusal::missing(field))
}

/// The words by language; one in which nothing was written is left out.
fn texts(at: &At<'_>, form: &Typed) -> BTreeMap<String, Spoken> {
    let spoken = |tag: &str| {
        let part = |name: &str| form.get(&format!("{name}-{tag}")).to_owned();
        Spoken {
            event: part("event"),
            headline: part("headline"),
            description: part("description"),
            instruction: part("instruction"),
            contact: part("contact"),
            place: part("place"),
        }
    };
    let all = at.desk.tags().into_iter().map(|tag| (tag.to_owned(), spoken(tag)));
    all.filter(|(_, words)| !words.is_blank()).collect()
}

/// The form with what a warning says now.
pub(crate) fn filled(at: &At<'_>, says: &Statement) -> Typed {
    let zone = at.shell.zone();
    let again = |instant: Option<Timestamp>| instant.map(|t| fields::again(t, zone)).unwrap_or_default();
    let mut form = words(says)
        .with("status", says.status.as_str())
        .with("template", says.template.clone())
        .with("onset", again(says.onset))
        .with("expires", again(Some(says.expires)));
    for (tag, spoken) in &says.texts {
        for (part, text) in spoken.parts() {
            form = form.with(&format!("{part}-{tag}"), text);
        }
    }
    crate::area::again(&says.area, form)
}

fn words(says: &Statement) -> Typed {
    let form = Typed::default()
        .with("category", says.category.as_str())
        .with("urgency", says.urgency.as_str())
        .with("severity", says.severity.as_str())
        .with("certainty", says.certainty.as_str());
    says.responses.iter().fold(form, |form, r| form.with("responses", r.as_str()))
}

/// The form with what a template says, for the place of an incident.
pub(crate) fn begun(at: &At<'_>, template: &Template, place: Option<&kernel::Text>, now: Timestamp) -> Typed {
    let hours = if template.hours > 0 { template.hours } else { HOURS };
    let mut form = Typed::default()
        .with("template", template.code.clone())
        .with("category", template.category.as_str())
        .with("urgency", template.urgency.as_str())
        .with("severity", template.severity.as_str())
        .with("certainty", template.certainty.as_str())
        .with("expires", fields::again(now.plus_seconds(hours * 3600), at.shell.zone()))
        .with("shape", "circle")
        .with("metres", "400");
    form = template.responses.iter().fold(form, |form, r| form.with("responses", r.as_str()));
    form = spoken(form, &template.texts);
    for tag in ["fr", "nl", "en"] {
        let name = place.and_then(|p| tag.parse().ok().and_then(|lang| p.get(lang)));
        form = form.with(&format!("place-{tag}"), name.unwrap_or(""));
    }
    form
}

/// The words of templates, in their fields.
pub(crate) fn spoken(mut form: Typed, texts: &BTreeMap<String, TemplateText>) -> Typed {
    for (tag, text) in texts {
        let parts = [
            ("event", &text.event),
            ("headline", &text.headline),
            ("description", &text.description),
            ("instruction", &text.instruction),
            ("contact", &text.contact),
        ];
        for (part, words) in parts {
            let field = format!("{part}-{tag}");
            form.values.remove(&field);
            form = form.with(&field, words.clone());
        }
    }
    form
}
