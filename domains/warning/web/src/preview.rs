//! What would appear, whom it would reach and what keeps it back, said while somebody still types. Writes nothing.

use axum::response::{Html, IntoResponse};
use kernel::{Id, kind};
use serde::Serialize;
use warning::statement::Act;
use web::{Answer, Fault, Page, Posted, Typed, Who};

use crate::ask::{At, WRITE};
use crate::desk::Desk;
use crate::edit::Nothing;
use crate::form::read;
use crate::ground::shape;
use crate::phone::{PhoneShow, draft};
use crate::show::ReachShow;

#[derive(Default, Serialize)]
pub(crate) struct PreviewPart {
    phones: Vec<PhoneShow>,
    reach: Option<ReachShow>,
    /// GeoJSON of the area, for the map.
    geometry: String,
    /// What keeps it back, as a sentence.
    wrong: Option<String>,
    /// It could be handed to the second person as it is.
    ready: bool,
}

impl Page for PreviewPart {
    const TEMPLATE: &'static str = "public/part-preview.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let full = |known| Self {
            phones: PhoneShow::samples(),
            reach: Some(ReachShow::sample(known)),
            geometry: "{\"type\":\"MultiPolygon\",\"coordinates\":[]}".into(),
            wrong: (!known).then(|| "…".to_owned()),
            ready: known,
        };
        vec![Self::default(), full(true), full(false), Self { wrong: Some("…".into()), ..Self::default() }]
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
                PreviewPart { wrong: Some(shell.sentence(reader.lang, &refusal)), ..PreviewPart::default() }
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
        Fault::Refused(refusal) => shell.sentence(at.reader.lang, &refusal),
        _ => String::new(),
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
