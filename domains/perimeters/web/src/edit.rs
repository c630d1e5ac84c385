//! The form that sets a perimeter, and the same form that changes one.

use kernel::{Id, Refusal, Resource, Text, kind};
use perimeters::command::{ChangePerimeter, SetPerimeter};
use perimeters::perimeter::Colour;
use perimeters::read::PerimeterRow;
use serde::{Deserialize, Serialize};
use territory::outline::within;
use web::{Answer, CommandForm, Fault, Page, Posted, Query, Rows, Typed, Visit, Who, fields};

use crate::ask::At;
use crate::desk::Desk;
use crate::form::{PerimeterForm, again};
use crate::ground::Areas;
use crate::list::MapShow;
use crate::show::{PerimeterShow, each_language};

/// The power of every act here.
pub(crate) const SET: &str = "perimeter.set";
/// The function that directs on the ground, proposed as the one that decided.
const DIRECTOR: &str = "dir-pc-ops";
/// An outline is one thing: half of it is another one.
const OUTLINE: &[Rows] = &[Rows {
    field: "shape",
    columns: &["shape", "lon", "lat", "metres", "corners", "geojson", "area"],
    marks: &[],
    by_first: true,
}];

/// The profile's rule for a colour.
#[derive(Debug, Serialize)]
pub(crate) struct RuleShow {
    colour: &'static str,
    access: Text,
    source: Text,
    verified: bool,
}

#[derive(Serialize)]
pub(crate) struct EditPage {
    /// What it will be around: id and name.
    about: Option<(String, String)>,
    /// The place of that, which stands where nothing else is given.
    spot: Option<String>,
    /// The perimeter that is changed.
    p: Option<PerimeterShow>,
    colours: Vec<&'static str>,
    rules: Vec<RuleShow>,
    /// By kind: codes and names.
    areas: Vec<Areas>,
    functions: Vec<(String, String)>,
    map: MapShow,
    form: Typed,
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "perimeters/edit.html";
    const ROOM: &'static str = "perimeters";
    fn samples() -> Vec<Self> {
        let page = |about, p: Option<PerimeterShow>, form| Self {
            about,
            spot: p.is_none().then(|| "quai <b>".to_owned()),
            p,
            colours: colours(),
            rules: colours()
                .into_iter()
                .map(|colour| RuleShow {
                    colour,
                    access: Text::three("Services <b>", "Diensten", "Services"),
                    source: each_language("crisiscenter.be"),
                    verified: colour == "red",
                })
                .collect(),
            areas: territory::Kind::ALL
                .map(|kind| (kind.code(), vec![(format!("{kind}:1"), "Hautrive <b>".to_owned())]))
                .into(),
            functions: vec![("dir-pc-ops".into(), "Dir <b>".into())],
            map: MapShow::sample(),
            form,
        };
        let mut wrong =
            Typed::default().with("shape", "drawn").with("corners", "4.39 50.80\n<b>").with("colour", "red");
        wrong.put_error(Some("corners"), "…".into());
        wrong.put_error(None, "…".into());
        vec![
            page(None, None, Typed::default()),
            page(Some(("x".into(), "26-0417".into())), None, wrong),
            page(
                None,
                Some(PerimeterShow::sample(Colour::Orange, "circle")),
                Typed::default().with("shape", "area"),
            ),
        ]
    }
}

fn colours() -> Vec<&'static str> {
    Colour::ALL.iter().map(|c| c.code()).collect()
}

/// What the address begins the form with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Begun {
    about: String,
    colour: String,
    /// The radius of a circle, as a plan proposes it.
    metres: String,
    /// The name of an area, where a plan proposes that.
    area: String,
}

/// The radius that stands there where nobody proposes one.
const METRES: &str = "150";

/// Whether the function sets perimeters somewhere; whether it does so here is asked when one is set.
pub(crate) fn may_set(at: &At<'_>, who: &Who) -> Result<(), Fault> {
    if at.desk.post.may(who.actor(), SET) {
        return Ok(());
    }
    at.shell.permit(who, SET, &Resource::service())
}

pub(crate) async fn blank(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(begun): Query<Begun>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    may_set(&at, &who)?;
    let metres = begun.metres.trim();
    let form = Typed::default()
        .with("about", begun.about.trim())
        .with("colour", begun.colour.trim())
        .with("metres", if metres.is_empty() { METRES } else { metres });
    let form = shaped(&at, form, begun.area.trim());
    let page = page(&at, &who, None, form)?;
    shell.draw(&reader, &page).answer()
}

/// The shape that the form begins with: the area of this name, where the territory has one; another area by name is drawn; else a circle.
fn shaped(at: &At<'_>, form: Typed, name: &str) -> Typed {
    if name.is_empty() {
        return form.with("shape", "circle");
    }
    let wanted = store::fold(name);
    let all = at.desk.ground.areas(at.reader.lang);
    let found = all.iter().flat_map(|(_, of_kind)| of_kind).find(|(_, area)| store::fold(area) == wanted);
    match found {
        Some((code, _)) => form.with("shape", "area").with("area", code.clone()),
        None => form.with("shape", "drawn").with("place", name),
    }
}

pub(crate) async fn present(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.row(&who, id)?;
    permitted(&at, &who, id)?;
    fields::present(&reader)?;
    let form = filled(&at, &row).as_shown_with(OUTLINE);
    let page = page(&at, &who, Some(&row), form)?;
    shell.draw(&reader, &page).answer()
}

/// Whether this person may change this perimeter.
pub(crate) fn permitted(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<(), Fault> {
    let on = at.shell.live().read(|r| Ok::<_, Fault>(perimeters::read::resource(r, id)?))?;
    at.shell.permit(who, SET, &on.ok_or_else(Fault::not_found)?)
}

/// The form with what the perimeter says now.
fn filled(at: &At<'_>, row: &PerimeterRow) -> Typed {
    let says = &row.says;
    let until = says.until.map(|until| fields::again(until, at.shell.zone())).unwrap_or_default();
    let form = Typed::default()
        .with("colour", says.colour.code())
        .with("place", says.place.as_ref().map_or("", |p| p.text.as_str()))
        .with("until", until)
        .with("access-fr", says.access.fr.clone().unwrap_or_default())
        .with("access-nl", says.access.nl.clone().unwrap_or_default())
        .with("decided-by", says.decided_by.clone());
    again(&says.outline, form)
}

fn page(at: &At<'_>, who: &Who, row: Option<&PerimeterRow>, form: Typed) -> Result<EditPage, Fault> {
    let (shell, desk, reader) = (at.shell, at.desk, at.reader);
    let about = row.map(|r| r.about).or_else(|| form.get("about").parse().ok());
    let (name, spot) = shell.live().read(|read| {
        let Some(about) = about else { return Ok::<_, Fault>((None, None)) };
        let name = at.named(read, who, about)?.map(|(name, _)| (about.to_string(), name));
        let spot = if name.is_some() { (desk.spot)(read, about)? } else { None };
        Ok((name, spot))
    })?;
    let around = spot
        .as_ref()
        .map(|(centre, _)| perimeters::outline::Outline::Circle { centre: *centre, metres: 600 });
    let names = desk.post.names();
    let form = if form.values.contains_key("decided-by") || !names.functions.contains_key(DIRECTOR) {
        form
    } else {
        form.with("decided-by", DIRECTOR)
    };
    let rules = (desk.rules)();
    let rule = |(colour, rule): (&Colour, &crate::desk::AccessRule)| RuleShow {
        colour: colour.code(),
        access: rule.access.clone(),
        source: each_language(&rule.source),
        verified: rule.verified,
    };
    Ok(EditPage {
        about: name,
        spot: spot.map(|(_, name)| name.show(reader.lang).to_owned()),
        p: row.map(|row| PerimeterShow::of(row, desk, shell.now())),
        colours: colours(),
        rules: rules.iter().map(rule).collect(),
        areas: desk.ground.areas(reader.lang),
        functions: names.askable(reader.lang),
        map: MapShow::of(desk, row.map(|r| &r.says.outline).or(around.as_ref())),
        form,
    })
}

pub(crate) async fn set(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, PerimeterForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    may_set(&at, &who)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let now = form.meta.captured_at.unwrap_or_else(|| shell.now());
        let (about, name, on) = around(&at, &who, value)?;
        let said = value.said(&at, now, Some(about), &form.files, None)?;
        let perimeter = shell.ids().next();
        let rule = SetPerimeter {
            perimeter,
            about: (about, name),
            on,
            says: said.says,
            reason: said.reason,
            stated: said.stated,
        };
        let receipt = at.ask(&who, &form.meta, rule).await?;
        // A repeat is answered with the first receipt, whose perimeter it is then.
        let id = receipt.entries.first().and_then(|e| e.matter).unwrap_or(perimeter);
        Ok((at.row(&who, id)?, receipt))
    };
    match outcome.await {
        Ok((row, receipt)) => Ok(shell.done(&reader, &at.done(&row, "perimeter-done-set", receipt))),
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, None, form)),
    }
}

pub(crate) async fn change(
    Posted { shell, desk, reader, who, id, mut form }: Posted<Desk, PerimeterForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.row(&who, id)?;
    permitted(&at, &who, id)?;
    let read = take_in(&at, &mut form);
    let stands = (filled(&at, &row), row.changed_seq);
    let amended = form.amends_with(Some(id), stands, OUTLINE).saying(|f, v| word(&at, f, v));
    let outcome = async {
        read?;
        let value = amended.value()?;
        let now = form.meta.captured_at.unwrap_or_else(|| shell.now());
        let said = value.said(&at, now, at.readable(&who, row.about)?, &[], Some(&row.says))?;
        let rule = ChangePerimeter {
            perimeter: id,
            says: said.says,
            reason: said.reason,
            stated: said.stated,
            based_on: form.meta.based_on,
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => Ok(shell.done(&reader, &at.done(&row, "perimeter-done-changed", receipt))),
        Err(fault) => shell.refill_amended(&reader, fault, amended, |form| page(&at, &who, Some(&row), form)),
    }
}

/// A file that was sent for an outline is what is pasted: so it is another outline than the one that was shown, and stands in the form
/// that comes back, for a browser does not keep it.
fn take_in(at: &At<'_>, form: &mut CommandForm<PerimeterForm>) -> Result<(), Fault> {
    let file = form.files.iter().find(|f| f.field == "file" && f.size() > 0);
    let Some(file) = file.filter(|_| form.typed.get("shape") == "pasted") else { return Ok(()) };
    within(file.size()).map_err(|unfit| unfit.refusal("geojson"))?;
    match String::from_utf8(file.whole()?) {
        Ok(text) => drop(form.typed.values.insert("geojson".to_owned(), vec![text])),
        Err(other) => drop(at.desk.ground.pasted("geojson", other.as_bytes())?),
    }
    Ok(())
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let lang = at.reader.lang;
    match field {
        "colour" | "shape" => Some(at.shell.texts().plain(lang, &format!("perimeter-{field}-{code}"))),
        "area" => {
            let all = at.desk.ground.areas(lang);
            all.into_iter().flat_map(|(_, areas)| areas).find(|(c, _)| c == code).map(|(_, name)| name)
        }
        "decided-by" => Some(at.desk.post.names().function(code).show(lang).to_owned()),
        "metres" => Some(format!("{code} m")),
        // A pasted outline is long, and nobody reads it.
        "geojson" => Some(String::new()),
        _ => None,
    }
}

/// What a new perimeter is around, by its id or the number people say, with its name and what guards it.
fn around(
    at: &At<'_>,
    who: &Who,
    form: &PerimeterForm,
) -> Result<(Id<kind::Matter>, String, Resource), Fault> {
    let number = form.about_number.trim();
    at.shell.live().read(|read| {
        let unknown = || Refusal::invalid("about-number", "refusal-perimeter-about").with("number", number);
        let id = match form.about.trim().parse() {
            Ok(id) => id,
            Err(_) if number.is_empty() => return Err(Refusal::missing("about-number").into()),
            Err(_) => (at.desk.post.find)(read, who.actor(), number)?.ok_or_else(unknown)?,
        };
        let (name, _) = at.named(read, who, id)?.ok_or_else(Fault::not_found)?;
        let on = at.desk.post.guarded(read, id)?.ok_or_else(Fault::not_found)?;
        Ok((id, name, on))
    })
}
