//! One model: columns with arrows, the same as a table, assumptions without an indicator, versions, and what can be changed.

use kernel::{Id, Text, Timestamp, kind};
use logic::command::KEEP;
use logic::model::{Column, Element};
use logic::read::{self, ModelRow};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Query, Typed, Visit, Who};

use crate::at::At;
use crate::describe;
use crate::desk::{Desk, Shown};
use crate::list::named;
use crate::picture::{Picture, picture};

/// An element for a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ElementShow {
    n: i64,
    column: &'static str,
    words: Text,
    /// Name, page and last value of the indicator that shows it, and whether nobody feeds that.
    indicator: Option<(String, String, Option<String>, bool)>,
    /// One that shows it, which the reader may not see.
    withheld: bool,
    /// What it leads to: number and words.
    to: Vec<(i64, Text)>,
    /// What stands in its form.
    form: Typed,
}

#[derive(Debug, Serialize)]
struct VersionShow {
    no: i64,
    at: Timestamp,
    function: Text,
    why: Option<Text>,
    seq: i64,
    elements: usize,
}

#[derive(Debug, Serialize)]
pub(crate) struct OnePage {
    id: String,
    names: Text,
    about: Option<(String, String)>,
    /// The version that is shown, where it is not what stands now.
    version: Option<i64>,
    draft: bool,
    picture: Picture,
    elements: Vec<ElementShow>,
    /// Assumptions that no indicator shows.
    blind: Vec<(i64, Text)>,
    versions: Vec<VersionShow>,
    indicators: Vec<(String, String)>,
    /// What an element can lead to.
    targets: Vec<(String, String)>,
    may_keep: bool,
    based_on: i64,
    /// Name and what it is about, in their form.
    described: Typed,
    /// The form that was refused: `add`, `describe`, `change-3`, `remove-3`, `fix`.
    act: String,
    /// Whether that was about an element that is not there any more.
    astray: bool,
    form: Typed,
    blank: Typed,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "logic/one.html";
    const ROOM: &'static str = "indicators";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let text = || Text::both("agents <b>", "medewerkers");
        let element = |n: i64, column: Column| ElementShow {
            n,
            column: column.code(),
            words: text(),
            indicator: (n < 3)
                .then(|| ("Places <b>".into(), "indicators/x".into(), (n == 1).then(|| "8".into()), n == 2)),
            withheld: n == 3,
            to: if n == 1 { vec![(2, text())] } else { Vec::new() },
            form: Typed::default().with("column", column.code()).with("words-fr", "agents <b>"),
        };
        let plain = |column, to: &[i64]| Element {
            column,
            words: text(),
            indicator: None,
            to: to.iter().copied().collect(),
        };
        let drawn = [(1, plain(Column::Input, &[2])), (2, plain(Column::Activity, &[]))];
        let page = |full: bool, act: &str, version| Self {
            id: "x".into(),
            names: text(),
            about: full.then(|| ("OO 7.2 <b>".into(), "objectives/x".into())),
            version,
            draft: full,
            picture: picture(if full { &drawn } else { &[] }, &|e| e.words.show(kernel::Lang::Fr).to_owned()),
            elements: if full {
                (1..).zip(Column::ALL).map(|(n, c)| element(n, *c)).collect()
            } else {
                Vec::new()
            },
            blind: if full { vec![(5, text())] } else { Vec::new() },
            versions: if full {
                let why = Some(text());
                vec![VersionShow {
                    no: 1,
                    at: Timestamp(1_795_518_000_000_000),
                    function: text(),
                    why,
                    seq: 9,
                    elements: 4,
                }]
            } else {
                Vec::new()
            },
            indicators: vec![("i".into(), "Places <b>".into())],
            targets: vec![("2".into(), "2 · <b>".into())],
            may_keep: full && version.is_none(),
            based_on: 9,
            described: Typed::default().with("names-fr", "<b>"),
            act: act.into(),
            astray: act == "change-7",
            form: Typed::default(),
            blank: Typed::default(),
        };
        vec![
            page(false, "", None),
            page(true, "", None),
            page(true, "add", None),
            page(true, "describe", None),
            page(true, "change-1", None),
            page(true, "remove-1", None),
            page(true, "change-7", None),
            page(true, "fix", None),
            page(true, "", Some(1)),
        ]
    }
    fn matter(&self) -> Option<Id<kind::Matter>> {
        self.id.parse().ok()
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    version: String,
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let wanted = asked.version.parse().ok();
    shell.draw(&reader, &page(&at, &who, id, wanted, (String::new(), Typed::default()))?).answer()
}

/// The page, with the form that was refused.
pub(crate) fn page(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    wanted: Option<i64>,
    (act, form): (String, Typed),
) -> Result<OnePage, Fault> {
    let lang = at.reader.lang;
    at.shell.read(at.reader, |read| {
        let row = at.model(read, who, id)?;
        let on = read::resource(read, id)?.ok_or_else(Fault::not_found)?;
        let versions = read::versions(read, id)?;
        let old = wanted.and_then(|no| versions.iter().find(|v| v.no == no));
        let elements = old.map_or(&row.elements, |v| &v.elements);
        let may_keep = old.is_none() && at.may(who, KEEP, &on);
        let indicators = if may_keep { choices(at, read, who)? } else { Vec::new() };
        let show = |(n, e): &(i64, Element)| {
            let form = again(e, &indicators).as_shown();
            element(at, read, who, (*n, e), elements).map(|shown| ElementShow { form, ..shown })
        };
        let of_act =
            |(n, _): &(i64, Element)| act.rsplit_once('-').is_some_and(|(_, of)| of == n.to_string());
        let version = |v: &read::VersionRow| VersionShow {
            no: v.no,
            at: v.at,
            function: at.desk.post.names().function(&v.function),
            why: v.why.as_ref().map(kernel::Words::as_text),
            seq: v.seq,
            elements: v.elements.len(),
        };
        let in_columns = elements.iter().filter(|(_, e)| e.column.place().is_some());
        Ok(OnePage {
            id: row.id.to_string(),
            about: named(at, read, who, row.about.as_ref())?,
            version: old.map(|v| v.no),
            draft: row.draft,
            picture: picture(elements, &|e| e.words.show(lang).to_owned()),
            elements: sorted(elements).map(show).collect::<Result<_, _>>()?,
            blind: blind(elements),
            versions: versions.iter().map(version).collect(),
            targets: in_columns
                .map(|(n, e)| (n.to_string(), format!("{n} · {}", e.words.show(lang))))
                .collect(),
            may_keep,
            based_on: row.changed_seq,
            names: row.names.clone(),
            indicators,
            described: if may_keep {
                describe::again(at, read, who, &row)?.as_shown()
            } else {
                Typed::default()
            },
            astray: act.contains('-') && !elements.iter().any(of_act),
            act,
            form,
            blank: Typed::default(),
        })
    })
}

/// By column, then by number.
fn sorted(elements: &[(i64, Element)]) -> impl Iterator<Item = &(i64, Element)> {
    Column::ALL.iter().flat_map(|column| elements.iter().filter(move |(_, e)| e.column == *column))
}

/// Assumptions that no indicator shows.
pub(crate) fn blind(elements: &[(i64, Element)]) -> Vec<(i64, Text)> {
    let none = |(_, e): &&(i64, Element)| e.column == Column::Assumption && e.indicator.is_none();
    elements.iter().filter(none).map(|(n, e)| (*n, e.words.clone())).collect()
}

fn element(
    at: &At<'_>,
    read: &dyn store::Read,
    who: &Who,
    (n, e): (i64, &Element),
    all: &[(i64, Element)],
) -> Result<ElementShow, Fault> {
    let lang = at.reader.lang;
    let shown = match e.indicator {
        Some(id) => at.desk.elsewhere.indicator(read, who.actor(), lang, id)?,
        None => None,
    };
    let to = e.to.iter().filter_map(|to| all.iter().find(|(other, _)| other == to));
    Ok(ElementShow {
        n,
        column: e.column.code(),
        words: e.words.clone(),
        withheld: e.indicator.is_some() && shown.is_none(),
        indicator: shown.map(|Shown { name, path, value, silent }| (name, path, value, silent)),
        to: to.map(|(other, e)| (*other, e.words.clone())).collect(),
        form: Typed::default(),
    })
}

/// The indicators that whoever asks may choose: id and name.
pub(crate) fn choices(
    at: &At<'_>,
    read: &dyn store::Read,
    who: &Who,
) -> Result<Vec<(String, String)>, Fault> {
    Ok(at.desk.elsewhere.indicators(read, who.actor(), at.reader.lang)?)
}

/// An element back in the fields of its form. An indicator that cannot be chosen is not told.
pub(crate) fn again(e: &Element, choices: &[(String, String)]) -> Typed {
    let text = |lang| e.words.get(lang).unwrap_or("").to_owned();
    let indicator = e.indicator.map(|id| id.to_string()).filter(|id| offered(id, choices));
    let mut form = Typed::default()
        .with("column", e.column.code())
        .with("words-fr", text(kernel::Lang::Fr))
        .with("words-nl", text(kernel::Lang::Nl))
        .with("indicator", indicator.unwrap_or_default());
    form.values.insert("to".to_owned(), e.to.iter().map(ToString::to_string).collect());
    form
}

/// Whether an indicator is among them.
pub(crate) fn offered(id: &str, choices: &[(String, String)]) -> bool {
    choices.iter().any(|(choice, _)| choice == id)
}

/// The number of assumptions of a model that no indicator shows.
pub(crate) fn blind_of(row: &ModelRow) -> usize {
    row.blind().count()
}
