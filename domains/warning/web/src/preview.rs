//! What would appear, whom it would reach and what keeps it back, said while somebody still types. Writes nothing.

use axum::response::{Html, IntoResponse};
use kernel::{Id, Refusal, kind};
use serde::Serialize;
use warning::statement::Act;
use web::{Answer, Fault, Page, Posted, Typed, Who};

use crate::ask::{At, WRITE};
use crate::desk::Desk;
use crate::edit::Nothing;
use crate::form::{PARTS, read};
use crate::ground::shape;
use crate::phone::{PhoneShow, draft};
use crate::show::ReachShow;

#[derive(Default, Serialize)]
pub(crate) struct PreviewPart {
    phones: Vec<PhoneShow>,
    reach: Option<ReachShow>,
    /// GeoJSON of the area, for the map.
    geometry: String,
    /// What keeps it back: the field of the form, its name, and the sentence.
    wrong: Option<Wrong>,
    /// It could be handed to the second person as it is.
    ready: bool,
}

/// What keeps a warning back.
#[derive(Default, Serialize)]
pub(crate) struct Wrong {
    /// The field where it stands, with its name in words.
    field: Option<(String, String)>,
    sentence: String,
}

impl Wrong {
    fn of(at: &At<'_>, refusal: &Refusal) -> Self {
        let field = refusal.field.as_ref().and_then(|code| Some((code.clone(), field_name(at, code)?)));
        Self { field, sentence: at.shell.sentence(at.reader.lang, refusal) }
    }
    fn sample(field: bool) -> Self {
        let field = field.then(|| ("place-fr".to_owned(), "Lieu <b>".to_owned()));
        Self { field, sentence: "…".to_owned() }
    }
}

/// What a field of the form is called there.
pub(crate) fn field_name(at: &At<'_>, code: &str) -> Option<String> {
    let say = |key: &str| at.shell.texts().plain(at.reader.lang, key);
    match code {
        "lon" | "lat" | "metres" | "shape" | "areas" | "perimeter" | "corners" => {
            Some(say(&format!("public-{code}")))
        }
        "status" | "expires" | "onset" | "severity" | "urgency" | "certainty" | "category" | "responses" => {
            Some(say(&format!("public-field-{code}")))
        }
        _ => {
            let (part, tag) = code.split_once('-')?;
            let known = PARTS.contains(&part);
            known.then(|| format!("{} · {tag}", say(&format!("public-part-{part}"))))
        }
    }
}

impl Page for PreviewPart {
    const TEMPLATE: &'static str = "public/part-preview.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let full = |known| Self {
            phones: PhoneShow::samples(),
            reach: Some(ReachShow::sample(known)),
            geometry: "{\"type\":\"MultiPolygon\",\"coordinates\":[]}".into(),
            wrong: (!known).then(|| Wrong::sample(true)),
            ready: known,
        };
        vec![
            Self::default(),
            full(true),
            full(false),
            Self { wrong: Some(Wrong::sample(false)), ..Self::default() },
        ]
    }
}

/// `POST /public/preview`.
pub(crate) async fn preview(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, Nothing, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.may(&who, WRITE)?;
    let part = match drawn(&at, &who, &form.typed) {
        Ok(part) => part,
        Err(fault) => match at.explained(fault) {
            Fault::Refused(refusal) => {
                PreviewPart { wrong: Some(Wrong::of(&at, &refusal)), ..PreviewPart::default() }
            }
            other => return Err(other),
        },
    };
    Ok(Html(shell.fragment(&reader, &part)?).into_response())
}

fn drawn(at: &At<'_>, who: &Who, form: &Typed) -> Result<PreviewPart, Fault> {
    let (shell, desk, now) = (at.shell, at.desk, at.shell.now());
    let own: Option<Id<kind::Matter>> = form.get("warning").parse().ok();
    let row = own.map(|id| at.row(who, id)).transpose()?;
    let about = match &row {
        Some(row) => row.about,
        None => form.get("about").parse().ok(),
    };
    // Figures of a matter that somebody may not read must not be told to them.
    let about = match about {
        Some(id) => shell.live().read(|read| at.named(read, who, id))?.map(|_| id),
        None => None,
    };
    let says = read(at, who, form, about, now)?;
    let facts = at.facts(about)?;
    let act = row.as_ref().map_or_else(|| Act::of(form.get("act")).unwrap_or(Act::First), |r| r.act);
    let number = row.as_ref().map_or("W-…", |r| r.number.as_str());
    let wrong = warning::command::ready(&says, now, &facts).err();
    let sentence = |refusal| match at.explained(Fault::Refused(refusal)) {
        Fault::Refused(refusal) => Wrong::of(at, &refusal),
        _ => Wrong::default(),
    };
    let polygons = shape(&says.area).polygons;
    Ok(PreviewPart {
        phones: PhoneShow::all(desk, &draft(&says, number, act, &facts, now)),
        reach: Some(ReachShow::of(&desk.ground.reach(&says.area), desk, about.map(|id| id.to_string()))),
        geometry: serde_json::json!({ "type": "MultiPolygon", "coordinates": polygons }).to_string(),
        ready: wrong.is_none(),
        wrong: wrong.map(sentence),
    })
}
