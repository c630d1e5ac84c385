//! Hand-over to a platform of others, which has no door for programs: what goes into its fields, in their order, to be copied by hand;
//! and when somebody did, which turns amber once our text changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use kernel::{Handling, Id, Kind, Lang, Refusal, Resource, Text, Timestamp, kind};
use outbox::command::NoteEntered;
use outbox::read::{self, EnteredRow};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, Fault, Page, Path, Query, Reader, Shell, Typed, Visit, Who, fields};

use crate::ask::At;
use crate::board::named;
use crate::desk::{Desk, Platform, Subject};
use crate::show::AT;
use crate::since;

#[derive(Serialize)]
pub(crate) struct ElsewherePage {
    code: String,
    names: Text,
    source: Text,
    verified: bool,
    about: String,
    /// Name and address of what it is about.
    named: (String, String),
    fields_shown: Vec<FieldShow>,
    area: bool,
    /// Whether it can be printed here.
    pdf: bool,
    entered: Vec<EnteredShow>,
    may_enter: bool,
    form: Typed,
}

/// A field with what goes into it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FieldShow {
    code: String,
    names: Text,
    value: String,
    /// What stood in it when it was entered last, where that differs.
    before: Option<String>,
    too_long: Option<usize>,
    /// Whether it takes the words of a warning to the public, and none holds.
    unwarned: bool,
}

/// One time that it was entered.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EnteredShow {
    seq: i64,
    at: Timestamp,
    recorded_at: Timestamp,
    who: String,
    function: Text,
    reference: Option<String>,
    /// Whether our text is another by now, in the language in which it was entered; of the latest only.
    changed: bool,
    latest: bool,
}

impl Page for ElsewherePage {
    const TEMPLATE: &'static str = "messages/elsewhere.html";
    const ROOM: &'static str = "messages";
    fn samples() -> Vec<Self> {
        let field = |before: bool| FieldShow {
            code: "title".into(),
            names: Text::three("Titre", "Titel", "Title"),
            value: "Explosion de gaz <b>".into(),
            before: before.then(|| "Gaz".to_owned()),
            too_long: before.then_some(10),
            unwarned: false,
        };
        let unwarned =
            FieldShow { code: "message".into(), value: String::new(), unwarned: true, ..field(true) };
        let entered = |latest: bool| EnteredShow {
            seq: 31,
            at: AT,
            recorded_at: AT.plus_seconds(i64::from(latest) * 60),
            who: "Jo O'Neill <b>".into(),
            function: Text::three("Veille", "Wacht", "Watch"),
            reference: latest.then(|| "P-1".to_owned()),
            changed: latest,
            latest,
        };
        let page = |full: bool| Self {
            code: "national".into(),
            names: Text::three("Plateforme", "Platform", "Platform"),
            source: Text::three("page <b>", "pagina", "page"),
            verified: !full,
            about: "x".into(),
            named: ("26-0417".into(), "incidents/x".into()),
            fields_shown: vec![field(full), field(false), unwarned.clone()],
            area: full,
            pdf: full,
            entered: if full { vec![entered(true), entered(false)] } else { Vec::new() },
            may_enter: full,
            form: Typed::default(),
        };
        vec![page(true), page(false)]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    pub(crate) about: String,
}

/// A matter that is handed over, and what of it.
pub(crate) struct Handed<'a> {
    pub(crate) platform: &'a Platform,
    pub(crate) about: Id<kind::Matter>,
    on: Resource,
    pub(crate) named: (String, String),
    subject: Subject,
}

/// What is handed over, where this reader may read it and it may leave at all.
pub(crate) fn handed<'a>(at: &At<'a>, who: &Who, code: &str, about: &str) -> Result<Handed<'a>, Fault> {
    let (shell, desk, reader) = (at.shell, at.desk, at.reader);
    let platform = desk.platform(code).ok_or_else(Fault::not_found)?;
    let about: Id<kind::Matter> = about.trim().parse().map_err(|_| Fault::not_found())?;
    let (on, named, subject) = shell.read(reader, |read| {
        let on = desk.post.guarded(read, about)?.ok_or_else(Fault::not_found)?;
        let named = named(shell, desk, read, reader, who, about)?.ok_or_else(Fault::not_found)?;
        let at = (reader.lang, shell.seen_at(reader));
        Ok((on, named, (desk.subjects)(read, at, about)?.ok_or_else(Fault::not_found)?))
    })?;
    shell.permit(who, "message.send", &on)?;
    if on.handling >= Handling::NeedToKnow {
        return Err(Refusal::new(Kind::Forbidden, "refusal-handing-guarded")
            .with("power", "message.send")
            .into());
    }
    Ok(Handed { platform, about, on, named, subject })
}

impl Handed<'_> {
    /// Whether this value is the words of a warning to the public, and none holds.
    pub(crate) fn lacks_warning(&self, from: &str) -> bool {
        self.subject.lacks_warning(from)
    }
    /// The values by code of the field.
    fn values(&self) -> BTreeMap<String, String> {
        let value = |from: &str| self.subject.values.get(from).cloned().unwrap_or_default();
        self.platform.fields.iter().map(|f| (f.code.clone(), value(&f.from))).collect()
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, id: code }: Visit<Desk, String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, &code, &asked.about, Typed::default())?;
    shell.draw(&reader, &page).topics(format!("beside:{}", asked.about.trim())).answer()
}

fn page(at: &At<'_>, who: &Who, code: &str, about: &str, form: Typed) -> Result<ElsewherePage, Fault> {
    let handed = handed(at, who, code, about)?;
    let (entered, all) = at.shell.read(at.reader, |read| {
        let entered = read::entered(read, handed.about, &handed.platform.code)?;
        let now = at.shell.seen_at(at.reader);
        Ok((entered, since::values(at.desk, (read, now), handed.platform, handed.about)?))
    })?;
    let (values, last) = (handed.values(), entered.first());
    // Held against the language in which it was copied: another reader's is no change.
    let now = last.and_then(|last| since::nearest(last, &all));
    let before = |code: &str| {
        let was = last?.values.get(code)?;
        now?.get(code).filter(|now| *now != was).map(|_| was.clone())
    };
    let field = |f: &crate::desk::PlatformField| {
        let value = values.get(&f.code).cloned().unwrap_or_default();
        FieldShow {
            before: before(&f.code),
            too_long: f.most.filter(|most| value.chars().count() > *most),
            unwarned: handed.lacks_warning(&f.from),
            code: f.code.clone(),
            names: f.names.clone(),
            value,
        }
    };
    let names = at.desk.post.names();
    let one = |(n, row): (usize, &EnteredRow)| EnteredShow {
        seq: row.seq,
        at: row.at,
        recorded_at: row.recorded_at,
        who: at.desk.name(row.person),
        function: names.function(&row.function),
        reference: row.reference.clone(),
        changed: n == 0 && now.is_some_and(|now| row.values != *now),
        latest: n == 0,
    };
    Ok(ElsewherePage {
        code: handed.platform.code.clone(),
        names: handed.platform.names.clone(),
        source: handed.platform.source.clone(),
        verified: handed.platform.verified,
        about: handed.about.to_string(),
        named: handed.named.clone(),
        fields_shown: handed.platform.fields.iter().map(field).collect(),
        area: handed.subject.area.is_some(),
        pdf: at.desk.press.is_some(),
        entered: entered.iter().enumerate().map(one).collect(),
        may_enter: at.reader.as_of.is_none(),
        form,
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct EnteredForm {
    about: String,
    reference: String,
    stated: String,
}

pub(crate) async fn entered(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(code): Path<String>,
    form: CommandForm<EnteredForm>,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    let about = form.typed.get("about").to_owned();
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let handed = handed(&at, &who, &code, &value.about)?;
        let now = form.meta.captured_at.unwrap_or_else(|| at.shell.now());
        // What was copied is what the page showed, not what has come in since.
        let seen =
            |field: &str| form.typed.values.get(&format!("was-{field}")).and_then(|v| v.first()).cloned();
        let values =
            handed.values().into_iter().map(|(field, now)| (field.clone(), seen(&field).unwrap_or(now)));
        let rule = NoteEntered {
            platform: handed.platform.code.clone(),
            about: handed.about,
            values: values.collect(),
            on: handed.on,
            reference: fields::some(&value.reference),
            stated: fields::stated("stated", &value.stated, now, at.shell.zone())?,
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("handover-to/{code}?about={about}");
            Ok(at.shell.done(&reader, &at.done_at(&path, "handing-done", receipt)))
        }
        Err(fault) => {
            at.shell.refill(&reader, fault, form.typed, |form| page(&at, &who, &code, &about, form))
        }
    }
}

pub(crate) async fn csv(
    Visit { shell, desk, reader, who, id: code }: Visit<Desk, String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let handed = handed(&at, &who, &code, &asked.about)?;
    let (values, lang): (_, Lang) = (handed.values(), reader.lang);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["field", "name", "value"]).map_err(Fault::internal)?;
    for f in &handed.platform.fields {
        let value = values.get(&f.code).map_or("", String::as_str);
        writer.write_record([f.code.as_str(), f.names.show(lang), &tame(value)]).map_err(Fault::internal)?;
    }
    let bytes = writer.into_inner().map_err(|e| Fault::internal(e.to_string()))?;
    Ok(file(bytes, "text/csv; charset=utf-8", &format!("{code}.csv")))
}

/// A cell that a spreadsheet would take for a formula is made text.
fn tame(value: &str) -> String {
    if value.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{value}") } else { value.to_owned() }
}

pub(crate) async fn geojson(
    Visit { shell, desk, reader, who, id: code }: Visit<Desk, String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let handed = handed(&at, &who, &code, &asked.about)?;
    let area = handed.subject.area.ok_or_else(Fault::not_found)?;
    Ok(file(area.into_bytes(), "application/geo+json", &format!("{code}.geojson")))
}

fn file(bytes: Vec<u8>, kind: &'static str, name: &str) -> Response {
    let plain: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
    let heads = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{plain}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (heads, bytes).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_runs() {
        assert_eq!(tame("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!((tame("plain").as_str(), tame("").as_str()), ("plain", ""));
    }
}
