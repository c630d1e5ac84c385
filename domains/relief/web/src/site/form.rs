//! The form that opens a site or describes it anew.

use std::collections::BTreeSet;

use desk::Names;
use kernel::{Handling, Id, Point, Refusal, kind};
use relief::command::{ChangeSite, OpenSite};
use relief::read;
use relief::site::{Contact, Description};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Query, Rows, Typed, Visit, Who, fields};

use crate::at::At;
use crate::desk::Desk;

/// A point is one thing: half of another one lies elsewhere.
const POINT: &[Rows] = &[Rows { field: "lon", columns: &["lon", "lat"], marks: &[], by_first: true }];

#[derive(Serialize)]
pub(crate) struct FormPage {
    /// The site that is described anew: id, name, journal number; none for a new one.
    site: Option<(String, kernel::Text, i64)>,
    kinds: Vec<(String, String)>,
    municipalities: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    /// What it is opened for: id and name.
    about: Option<(String, String)>,
    form: Typed,
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "relief/site-form.html";
    const ROOM: &'static str = "capacities";
    fn samples() -> Vec<Self> {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        let page = |site, about, form| Self {
            site,
            kinds: one("places"),
            municipalities: one("90001"),
            organisations: one("cross"),
            about,
            form,
        };
        let mut wrong = Typed::default().with("name-fr", "<b>").with("kinds", "places");
        wrong.put_error(Some("name-nl"), "…".into());
        let site = Some(("x".into(), kernel::Text::both("Salle", "Zaal"), 7));
        vec![page(None, Some(("x".into(), "26-0417".into())), wrong), page(site, None, Typed::default())]
    }
}

/// What the address begins the form with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Begun {
    about: String,
}

pub(crate) async fn blank(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(begun): Query<Begun>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "need.serve")?;
    let page = page(&at, &who, None, Typed::default().with("about", begun.about.trim()))?;
    shell.draw(&reader, &page).answer()
}

fn page(
    at: &At<'_>,
    who: &Who,
    site: Option<(String, kernel::Text, i64)>,
    form: Typed,
) -> Result<FormPage, Fault> {
    let lang = at.reader.lang;
    let about = match form.get("about").parse::<Id<kind::Matter>>() {
        Ok(id) => at.shell.live().read(|read| at.named(read, who, id))?.map(|n| (id.to_string(), n.0)),
        Err(_) => None,
    };
    Ok(FormPage {
        site,
        kinds: at.desk.lists().kind_choices(lang),
        municipalities: at.desk.municipalities(lang),
        organisations: Names::choices(&at.desk.names().organisations, lang),
        about,
        form,
    })
}

/// A site as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct SiteForm {
    code: String,
    name_fr: String,
    name_nl: String,
    place: String,
    lon: String,
    lat: String,
    municipality: String,
    organisation: String,
    kinds: Vec<String>,
    name: String,
    phone: String,
    mail: String,
    about: String,
    restricted: String,
}

impl SiteForm {
    fn description(&self, at: &At<'_>) -> Result<Description, Refusal> {
        let kinds: BTreeSet<String> = self.kinds.iter().map(|k| k.trim().to_owned()).collect();
        Ok(Description {
            names: fields::both(&self.name_fr, &self.name_nl),
            place: fields::words(&self.place, at.reader.lang),
            point: point(&self.lon, &self.lat)?,
            municipality: fields::some(&self.municipality),
            organisation: fields::some(&self.organisation),
            kinds: kinds.into_iter().filter(|k| !k.is_empty()).collect(),
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

/// Two numbers in degrees, with a comma or a point.
pub(crate) fn point(lon: &str, lat: &str) -> Result<Option<Point>, Refusal> {
    let wrong = |field: &str| Refusal::invalid(field, "refusal-relief-degrees");
    let degrees = |field: &str, text: &str| {
        let text = fields::some(text).map(|t| t.replace(',', "."));
        text.map(|t| t.parse::<f64>().map_err(|_| wrong(field))).transpose()
    };
    match (degrees("lon", lon)?, degrees("lat", lat)?) {
        (None, None) => Ok(None),
        (Some(lon), Some(lat)) => Point::from_degrees(lon, lat).map(Some).ok_or_else(|| wrong("lon")),
        (Some(_), None) => Err(wrong("lat")),
        (None, Some(_)) => Err(wrong("lon")),
    }
}

pub(crate) async fn open(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, SiteForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "need.serve")?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = value.opened(&at, &who)?;
        let (code, id) = (rule.code.clone(), rule.site);
        let receipt = at.ask(&who, &form.meta, rule).await?;
        let id = receipt.entries.first().and_then(|e| e.matter).unwrap_or(id);
        Ok(at.done("relief-done-opened", &code, &format!("capacities/{id}"), receipt))
    };
    match outcome.await {
        Ok(done) => Ok(shell.done(&reader, &done)),
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, None, form)),
    }
}

impl SiteForm {
    fn opened(&self, at: &At<'_>, who: &Who) -> Result<OpenSite, Fault> {
        let handling = if self.restricted.is_empty() { Handling::Service } else { Handling::NeedToKnow };
        let rule = OpenSite {
            contact: self.contact(),
            handling,
            ..OpenSite::new(at.shell.ids().next(), self.code.trim(), self.description(at)?)
        };
        let Ok(id) = self.about.trim().parse() else { return Ok(rule) };
        let (name, on) = at.shell.live().read(|read| {
            let name = at.named(read, who, id)?.ok_or_else(Fault::not_found)?;
            let on = at.desk.post.guarded(read, id)?.ok_or_else(Fault::not_found)?;
            Ok::<_, Fault>((name.0, on))
        })?;
        let handling = on.handling.max(handling);
        Ok(OpenSite { about: Some((id, name)), handling, readers: on.readers, ..rule })
    }
}

pub(crate) async fn edit(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (site, form) = now(&at, &who, id)?;
    shell.draw(&reader, &page(&at, &who, Some(site), form.as_shown_with(POINT))?).answer()
}

/// The site as the form takes it back, for whoever may change it.
fn now(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<((String, kernel::Text, i64), Typed), Fault> {
    let row = at.site(who, id)?;
    let (on, contact) = at.shell.live().read(|read| {
        Ok::<_, Fault>((read::resource(read, id)?.ok_or_else(Fault::not_found)?, read::contact(read, id)?))
    })?;
    at.shell.permit(who, "need.serve", &on)?;
    let text = |lang| row.names.get(lang).unwrap_or("").to_owned();
    let degrees = |n: f64| format!("{n:.6}");
    let contact = contact.unwrap_or_default();
    let mut form = Typed::default()
        .with("name-fr", text(kernel::Lang::Fr))
        .with("name-nl", text(kernel::Lang::Nl))
        .with("place", row.place.as_ref().map_or("", |p| p.text.as_str()))
        .with("lon", row.point.map_or_else(String::new, |p| degrees(p.lon_degrees())))
        .with("lat", row.point.map_or_else(String::new, |p| degrees(p.lat_degrees())))
        .with("municipality", row.municipality.clone().unwrap_or_default())
        .with("organisation", row.organisation.clone().unwrap_or_default())
        .with("name", contact.name.unwrap_or_default())
        .with("phone", contact.phone.unwrap_or_default())
        .with("mail", contact.mail.unwrap_or_default());
    for kind in &row.kinds {
        form = form.with("kinds", kind.as_str());
    }
    Ok(((id.to_string(), row.names, row.changed_seq), form))
}

pub(crate) async fn change(Posted { shell, desk, reader, who, id, form }: Posted<Desk, SiteForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (site, stands) = now(&at, &who, id)?;
    let stands = (stands, site.2);
    let amended = form.amends_with(Some(id), stands, POINT).saying(|field, code| word(&at, field, code));
    let outcome = async {
        let value = amended.value()?;
        let rule = ChangeSite {
            site: id,
            description: value.description(&at)?,
            contact: value.contact(),
            based_on: form.meta.based_on,
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let name = site.1.show(reader.lang).to_owned();
            let done = at.done("relief-done-changed", &name, &format!("capacities/{id}"), receipt);
            Ok(shell.done(&reader, &done))
        }
        Err(fault) => shell.refill_amended(&reader, fault, amended, |form| page(&at, &who, Some(site), form)),
    }
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let lang = at.reader.lang;
    let of = |all: Vec<(String, String)>| all.into_iter().find(|(c, _)| c == code).map(|(_, name)| name);
    match field {
        "kinds" => of(at.desk.lists().kind_choices(lang)),
        "municipality" => of(at.desk.municipalities(lang)),
        "organisation" => of(Names::choices(&at.desk.names().organisations, lang)),
        _ => None,
    }
}
