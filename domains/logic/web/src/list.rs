//! All models, and opening one.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Refusal, Resource, Text, Timestamp, kind};
use logic::command::{KEEP, OpenModel};
use logic::model::{About, Open};
use logic::read;
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Typed, Visit, Who, fields};

use crate::at::At;
use crate::desk::Desk;

/// Models that a page shows.
const MOST: i64 = 300;

#[derive(Debug, Serialize)]
struct RowShow {
    id: String,
    names: Text,
    about: Option<(String, String)>,
    elements: usize,
    blind: usize,
    version: i64,
    draft: bool,
    changed_at: Timestamp,
}

#[derive(Debug, Serialize)]
pub(crate) struct ListPage {
    rows: Vec<RowShow>,
    functions: Vec<(String, String)>,
    may_keep: bool,
    /// Whether the profile ships any.
    ships: bool,
    form: Typed,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "logic/list.html";
    const ROOM: &'static str = "indicators";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let row = |n: i64| RowShow {
            id: "x".into(),
            names: Text::both("Modèle <b>", "Model"),
            about: (n > 0).then(|| ("OO 7.2 <b>".into(), if n > 1 { "objectives/x" } else { "" }.into())),
            elements: 4,
            blind: usize::from(n > 0),
            version: n,
            draft: n == 1,
            changed_at: Timestamp(1_795_518_000_000_000),
        };
        let functions = || vec![("head".to_owned(), "Chef <b>".to_owned())];
        let page =
            |rows, may_keep, form| Self { rows, functions: functions(), may_keep, ships: may_keep, form };
        let mut wrong = Typed::default().with("names-fr", "<b>");
        wrong.put_error(Some("names-nl"), "…".into());
        vec![page(Vec::new(), false, Typed::default()), page((0..3).map(row).collect(), true, wrong)]
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    shell.draw(&reader, &page(&at, &who, Typed::default())?).answer()
}

fn page(at: &At<'_>, who: &Who, form: Typed) -> Result<ListPage, Fault> {
    let eye = at.desk.eye(who.actor());
    let rows = at.shell.read(at.reader, |read| {
        let mut all = Vec::new();
        for row in read::models(read, &eye, MOST)? {
            all.push(RowShow {
                id: row.id.to_string(),
                about: named(at, read, who, row.about.as_ref())?,
                elements: row.elements.len(),
                blind: row.blind().count(),
                version: row.version,
                draft: row.draft,
                changed_at: row.changed_at,
                names: row.names,
            });
        }
        Ok(all)
    })?;
    Ok(ListPage {
        rows,
        functions: at.desk.functions(at.reader.lang),
        may_keep: at.may(who, KEEP, &Resource::service()),
        ships: !at.desk.shipped.is_empty(),
        form,
    })
}

/// What a model is about: its name now and its page, where this person may read it; what it was called otherwise, without a page.
pub(crate) fn named(
    at: &At<'_>,
    read: &dyn store::Read,
    who: &Who,
    about: Option<&About>,
) -> Result<Option<(String, String)>, Fault> {
    let Some(about) = about else { return Ok(None) };
    let on = at.desk.post.guarded(read, about.matter)?;
    let readable = on.is_some_and(|on| at.shell.permits(who, "matter.read", &on));
    let told = if readable { at.desk.post.about(read, at.reader.lang, about.matter)? } else { None };
    Ok(Some(told.unwrap_or_else(|| (about.label.clone(), String::new()))))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ModelForm {
    names_fr: String,
    names_nl: String,
    names_en: String,
    about: String,
    handling: String,
    readers: BTreeSet<String>,
}

/// What was typed as the address of a page (or its last part), as the matter it is about.
pub(crate) fn about(at: &At<'_>, who: &Who, text: &str) -> Result<Option<About>, Fault> {
    let Some(text) = fields::some(text) else { return Ok(None) };
    let unknown = || Fault::from(Refusal::unknown_code("about", &text));
    let last = text.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let matter: Id<kind::Matter> = last.parse().map_err(|_| unknown())?;
    let label = at.shell.live().read(|read| {
        let on = at.desk.post.guarded(read, matter)?.ok_or_else(unknown)?;
        // Whoever may not read it is told that it is unknown.
        if !at.shell.permits(who, "matter.read", &on) {
            return Err(unknown());
        }
        let told = at.desk.post.about(read, kernel::Lang::Fr, matter)?;
        Ok(told.map(|(name, _)| name).unwrap_or_default())
    })?;
    Ok(Some(About { matter, label }))
}

/// `POST /logic`.
pub(crate) async fn open(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, ModelForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, KEEP, &Resource::service())?;
    let id = shell.ids().next();
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let handling = fields::code("handling", &value.handling, |code| code.parse::<Handling>().ok())?;
        let rule = OpenModel {
            model: id,
            names: Text {
                en: fields::some(&value.names_en),
                ..fields::both(&value.names_fr, &value.names_nl)
            },
            about: about(&at, &who, &value.about)?,
            open: Open { handling: handling.unwrap_or(Handling::Service), readers: value.readers.clone() },
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            // A repeat is answered with the first receipt, which names the first model.
            let made = receipt.entries.first().and_then(|e| e.matter).unwrap_or(id);
            Ok(shell.done(&reader, &at.done("logic-done-opened", &format!("logic/{made}"), receipt)))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |typed| page(&at, &who, typed)),
    }
}
