//! The form of an event: announced, or described anew.

use std::collections::BTreeSet;

use desk::Names;
use jiff::tz::TimeZone;
use kernel::{Handling, Lang, Refusal};
use planned::command::{Announce, Describe};
use planned::planned::{Contact, Description, Estimate, Span};
use planned::read::{self, EventRow};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, Who, fields};

use crate::at::At;
use crate::desk::{Desk, choices};

#[derive(Debug, Serialize)]
pub(crate) struct FormPage {
    /// The event that is described anew: id, number, last entry.
    event: Option<(String, String, i64)>,
    kinds: Vec<(String, String)>,
    titles: Vec<(String, String)>,
    municipalities: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    functions: Vec<(String, String)>,
    handlings: Vec<&'static str>,
    may_restrict: bool,
    form: Typed,
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "planned/form.html";
    const ROOM: &'static str = "events";
    fn samples() -> Vec<Self> {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        let page = |event, form| Self {
            event,
            kinds: one("race"),
            titles: one("national-day"),
            municipalities: one("90001"),
            organisations: one("cross"),
            functions: one("municipal-coordinator"),
            handlings: vec!["service", "need-to-know"],
            may_restrict: true,
            form,
        };
        let mut wrong = Typed::default().with("names-fr", "<b>").with("municipalities", "90001");
        wrong.put_error(Some("until"), "…".into());
        vec![page(None, Typed::default()), page(Some(("x".into(), "EP-26-0001".into(), 7)), wrong)]
    }
}

/// What the address begins the form with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Begun {
    /// Code of a title that comes back.
    title: String,
    /// What was said on the command line.
    said: String,
}

pub(crate) async fn blank(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(begun): Query<Begun>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "event.plan")?;
    let mut form = Typed::default().with("function", who.actor().function.as_str());
    if let Some(title) = desk.lists().titles.iter().find(|t| t.code == begun.title) {
        form = form
            .with("names-fr", title.names.get(Lang::Fr).unwrap_or_default())
            .with("names-nl", title.names.get(Lang::Nl).unwrap_or_default())
            .with("kind", title.kind.as_str())
            .with("source", title.source.as_str());
    } else if !begun.said.trim().is_empty() {
        form = form
            .with(&format!("names-{}", if reader.lang == Lang::Nl { "nl" } else { "fr" }), begun.said.trim());
    }
    shell.draw(&reader, &page(&at, &who, None, form)).answer()
}

fn page(at: &At<'_>, who: &Who, event: Option<&EventRow>, form: Typed) -> FormPage {
    let (lang, names, lists) = (at.reader.lang, at.desk.names(), at.desk.lists());
    FormPage {
        event: event.map(|e| (e.id.to_string(), e.number.clone(), e.changed_seq)),
        kinds: choices(&lists.kinds, lang),
        titles: lists.titles.iter().map(|t| (t.code.clone(), t.names.show(lang).to_owned())).collect(),
        municipalities: at.plannable(who, form.all("municipalities")),
        organisations: Names::choices(&names.organisations, lang),
        functions: names.askable(lang),
        handlings: vec![Handling::Service.code(), Handling::Public.code(), Handling::NeedToKnow.code()],
        may_restrict: at.desk.post.may(who.actor(), "matter.restrict"),
        form,
    }
}

/// An event as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct EventForm {
    names_fr: String,
    names_nl: String,
    kind: String,
    organisation: String,
    organiser: String,
    from: String,
    until: String,
    build_up: String,
    dismantled: String,
    place: String,
    municipalities: Vec<String>,
    attendance: String,
    attendance_source: String,
    function: String,
    words: String,
    source: String,
    handling: String,
    name: String,
    phone: String,
    mail: String,
}

impl EventForm {
    /// What the form says; what it has no field for stays as it was.
    fn description(&self, at: &At<'_>, before: Option<&Description>) -> Result<Description, Refusal> {
        let (lang, zone) = (at.reader.lang, at.shell.zone());
        let needed = |field: &str, text: &str| {
            fields::calendar(field, text, zone)?.ok_or_else(|| Refusal::missing(field))
        };
        let expected = match fields::whole("attendance", &self.attendance)? {
            Some(n) => Some(Estimate {
                n,
                source: fields::words(&self.attendance_source, lang)
                    .ok_or_else(|| Refusal::missing("attendance-source"))?,
            }),
            None => None,
        };
        let known = before.and_then(|b| b.attendance.clone());
        let words = |text: &str, was: Option<&kernel::Words>| {
            // Words that were not touched keep the language in which somebody wrote them.
            let now = fields::words(text, lang);
            now.map(|now| was.filter(|was| was.text == now.text).cloned().unwrap_or(now))
        };
        let attendance = expected.map(|now| match known {
            Some(was) if was.n == now.n && was.source.text == now.source.text => was,
            _ => now,
        });
        Ok(Description {
            names: fields::both(&self.names_fr, &self.names_nl),
            kind: fields::some(&self.kind).ok_or_else(|| Refusal::missing("kind"))?,
            organisation: fields::some(&self.organisation),
            organiser: words(&self.organiser, before.and_then(|b| b.organiser.as_ref())),
            span: Span { from: needed("from", &self.from)?, until: needed("until", &self.until)? },
            build_up: fields::calendar("build-up", &self.build_up, zone)?,
            dismantled: fields::calendar("dismantled", &self.dismantled, zone)?,
            place: words(&self.place, before.and_then(|b| b.place.as_ref())),
            municipalities: self.municipalities.iter().filter_map(|m| fields::some(m)).collect(),
            attendance,
            function: fields::some(&self.function).ok_or_else(|| Refusal::missing("function"))?,
            words: words(&self.words, before.and_then(|b| b.words.as_ref())),
            source: fields::some(&self.source),
            invented: before.is_some_and(|b| b.invented),
        })
    }

    fn contact(&self) -> Contact {
        Contact {
            name: fields::some(&self.name),
            phone: fields::some(&self.phone),
            mail: fields::some(&self.mail),
        }
    }
}

pub(crate) async fn announce(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, EventForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "event.plan")?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let description = value.description(&at, None)?;
        let touched = desk.ground.touched(&description.municipalities, &[]);
        let handling = fields::code("handling", &value.handling, |code| code.parse::<Handling>().ok())?;
        let rule = Announce {
            contact: value.contact(),
            handling: handling.unwrap_or(Handling::Service),
            ..Announce::new(shell.ids().next(), description, touched.areas)
        };
        let receipt = at.ask(&who, &form.meta, rule).await?;
        // A second click gets the first receipt, and so the first event.
        let id = receipt.entries.first().and_then(|e| e.matter).ok_or_else(Fault::not_found)?;
        Ok((at.event(&who, id)?, receipt))
    };
    match outcome.await {
        Ok((row, receipt)) => {
            let path = format!("events/{}", row.id);
            Ok(shell.done(&reader, &at.done("planned-done-announced", &row.number, &path, receipt)))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| Ok(page(&at, &who, None, form))),
    }
}

pub(crate) async fn edit(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.event(&who, id)?;
    let on = shell.live().read(|r| Ok::<_, Fault>(read::resource(r, id)?))?.ok_or_else(Fault::not_found)?;
    shell.permit(&who, "event.plan", &on)?;
    let form = filled(&at, &row)?.as_shown();
    shell.draw(&reader, &page(&at, &who, Some(&row), form)).answer()
}

/// The form with what the event is now, and with who is there to be called.
fn filled(at: &At<'_>, row: &EventRow) -> Result<Typed, Fault> {
    let contact = at.shell.live().read(|r| Ok::<_, Fault>(read::contact(r, row.id)?))?;
    let form = again(&row.description, at.shell.zone());
    let fields = contact.map(|c| [("name", c.name), ("phone", c.phone), ("mail", c.mail)]);
    let own = fields.into_iter().flatten();
    Ok(own.fold(form, |form, (field, text)| form.with(field, text.unwrap_or_default())))
}

/// A description back in the fields of the form.
fn again(d: &Description, zone: &TimeZone) -> Typed {
    let own = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let time =
        |at: Option<kernel::Timestamp>| at.map_or_else(String::new, |at| fields::calendar_again(at, zone));
    let mut form = Typed::default()
        .with("names-fr", own(d.names.get(Lang::Fr)))
        .with("names-nl", own(d.names.get(Lang::Nl)))
        .with("kind", d.kind.as_str())
        .with("organisation", own(d.organisation.as_deref()))
        .with("organiser", own(d.organiser.as_ref().map(|w| w.text.as_str())))
        .with("from", time(Some(d.span.from)))
        .with("until", time(Some(d.span.until)))
        .with("build-up", time(d.build_up))
        .with("dismantled", time(d.dismantled))
        .with("place", own(d.place.as_ref().map(|w| w.text.as_str())))
        .with("attendance", d.attendance.as_ref().map_or_else(String::new, |e| e.n.to_string()))
        .with("attendance-source", own(d.attendance.as_ref().map(|e| e.source.text.as_str())))
        .with("function", d.function.as_str())
        .with("words", own(d.words.as_ref().map(|w| w.text.as_str())))
        .with("source", own(d.source.as_deref()));
    let chosen: BTreeSet<&String> = d.municipalities.iter().collect();
    form.values.insert("municipalities".to_owned(), chosen.into_iter().cloned().collect());
    form
}

pub(crate) async fn change(Posted { shell, desk, reader, who, id, form }: Posted<Desk, EventForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.event(&who, id)?;
    let amended = form.amends(Some(id), filled(&at, &row)?, row.changed_seq).saying(|f, v| word(&at, f, v));
    let outcome = async {
        let value = amended.value()?;
        let description = value.description(&at, Some(&row.description))?;
        let areas = desk.ground.touched(&description.municipalities, &row.figures).areas;
        let (contact, based_on) = (value.contact(), form.meta.based_on);
        // Who was named already is not named again.
        let known = shell.live().read(|r| Ok::<_, Fault>(read::contact(r, id)?))?;
        let same = known.is_some_and(|k| {
            (k.name, k.phone, k.mail) == (contact.name.clone(), contact.phone.clone(), contact.mail.clone())
        });
        let contact = if same { Contact::default() } else { contact };
        at.ask(&who, &form.meta, Describe { event: id, description, areas, contact, based_on }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("events/{id}");
            Ok(shell.done(&reader, &at.done("planned-done-described", &row.number, &path, receipt)))
        }
        Err(fault) => {
            shell.refill_amended(&reader, fault, amended, |form| Ok(page(&at, &who, Some(&row), form)))
        }
    }
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let (lang, names) = (at.reader.lang, at.desk.names());
    let of = |all: Vec<(String, String)>| all.into_iter().find(|(c, _)| c == code).map(|(_, name)| name);
    match field {
        "kind" => of(choices(&at.desk.lists().kinds, lang)),
        "organisation" => of(Names::choices(&names.organisations, lang)),
        "function" => Some(names.function(code).show(lang).to_owned()),
        "municipalities" => of(at.desk.municipalities(lang)),
        _ => None,
    }
}
