//! What would lie inside, said while somebody still moves the radius.

use axum::response::{Html, IntoResponse};
use kernel::{Id, kind};
use serde::Serialize;
use web::{Answer, Fault, Page, Posted, Who};

use crate::ask::At;
use crate::desk::Desk;
use crate::edit::may_set;
use crate::export::geometry;
use crate::form::PerimeterForm;
use crate::show::{DifferenceShow, InsideShow};

/// What lies inside the outline of a form, with the outline itself for the map.
#[derive(Default, Serialize)]
pub(crate) struct PreviewPart {
    inside: Option<InsideShow>,
    difference: Option<DifferenceShow>,
    /// GeoJSON.
    geometry: String,
    tone: &'static str,
    /// The sentence for what is no outline.
    wrong: Option<String>,
}

impl Page for PreviewPart {
    const TEMPLATE: &'static str = "perimeters/part-preview.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let inside = |known, difference: Option<bool>| Self {
            inside: Some(InsideShow::sample(known)),
            difference: difference.map(DifferenceShow::sample),
            geometry: "{\"type\":\"Polygon\",\"coordinates\":[]}".into(),
            tone: "warn",
            wrong: None,
        };
        vec![
            Self::default(),
            inside(true, None),
            inside(false, Some(true)),
            inside(true, Some(false)),
            Self { wrong: Some("…".into()), ..Self::default() },
        ]
    }
}

/// `POST /perimeters/inside`: writes nothing.
pub(crate) async fn inside(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, PerimeterForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    may_set(&at, &who)?;
    let part = match form.value.map_err(Fault::from).and_then(|value| drawn(&at, &who, &value, &form.files)) {
        Ok(part) => part,
        Err(fault) => match fault.refusal() {
            // A field that is still empty is no mistake while somebody types.
            Some(refusal) if refusal.key == "refusal-missing" => PreviewPart::default(),
            Some(refusal) => {
                PreviewPart { wrong: Some(shell.sentence(reader.lang, refusal)), ..PreviewPart::default() }
            }
            None => return Err(fault),
        },
    };
    Ok(Html(shell.fragment(&reader, &part)?).into_response())
}

fn drawn(
    at: &At<'_>,
    who: &Who,
    form: &PerimeterForm,
    files: &[web::UploadedFile],
) -> Result<PreviewPart, Fault> {
    let before = match form.perimeter.parse::<Id<kind::Matter>>() {
        Ok(id) => Some(at.row(who, id)?),
        Err(_) => None,
    };
    let about = match &before {
        Some(row) => Some(row.about),
        None => form.about.trim().parse().ok(),
    };
    let about = about.map(|about| at.readable(who, about)).transpose()?.flatten();
    let (outline, _) = form.outline(at, about, files)?;
    outline.check(&(at.desk.facts)().limits)?;
    let inside = at.desk.ground.inside(&outline);
    Ok(PreviewPart {
        difference: before.map(|row| DifferenceShow::of(&row.says.inside, &inside, &at.desk.ground)),
        inside: Some(InsideShow::of(&inside, &at.desk.ground)),
        geometry: geometry(&outline).to_string(),
        tone: form.colour().map_or("info", crate::show::tone),
        wrong: None,
    })
}
