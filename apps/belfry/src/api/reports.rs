//! Situation reports: which there are; the document itself is a page.

use access::Eye;
use openapi::item::moment;
use openapi::{After, Collection, Field, Item, Mark, Of, Shapes, Source};
use situation::read::{self, ReportRow};
use store::{Read, StoreError};

use super::{NUMBER_SAID, matter};

/// More reports than a place ever drew up.
const MOST: i64 = 100_000;

pub(super) const REPORTS: Collection = Collection {
    code: "reports",
    title: ["Rapports de situation", "Situatierapporten", "Situation reports"],
    what: [
        "Les rapports de situation ; « document » donne l’adresse du PDF.",
        "De situatierapporten; “document” geeft het adres van de pdf.",
        "Situation reports; “document” is the address of the PDF.",
    ],
    shapes: Shapes::None,
    statuses: &["draft", "issued", "superseded"],
    fields: &[
        Field::maybe("number", Of::Text, NUMBER_SAID),
        Field::maybe("version", Of::Whole, ["Version.", "Versie.", "Version."]),
        Field::maybe(
            "incident",
            Of::Id,
            [
                "L’incident ; rien pour toute la veille.",
                "Het incident; niets voor de hele bewaking.",
                "The incident; nothing for the whole watch.",
            ],
        ),
        Field::always(
            "window_from",
            Of::Moment,
            ["Début de la période couverte.", "Begin van de behandelde periode.", "Start of the window."],
        ),
        Field::always(
            "window_until",
            Of::Moment,
            ["Fin de la période couverte.", "Einde van de behandelde periode.", "End of the window."],
        ),
        Field::always("drafted_at", Of::Moment, ["Rédigé à.", "Opgesteld om.", "When it was drawn up."]),
        Field::maybe("issued_at", Of::Moment, ["Diffusé à.", "Verspreid om.", "When it was issued."]),
        Field::maybe(
            "superseded_by",
            Of::Id,
            ["La version suivante.", "De volgende versie.", "The later version."],
        ),
        Field::always(
            "signed",
            Of::Flag,
            [
                "Si un exemplaire signé est revenu.",
                "Of een ondertekend exemplaar terugkwam.",
                "Whether a copy came back signed.",
            ],
        ),
        Field::maybe(
            "document",
            Of::Text,
            [
                "Adresse du document, sans langue.",
                "Adres van het document, zonder taal.",
                "Address of the document, without language.",
            ],
        ),
    ],
};

pub(super) struct Reports;

impl Source for Reports {
    fn collection(&self) -> &'static Collection {
        &REPORTS
    }
    fn table(&self) -> Option<&'static str> {
        None
    }
    fn next(&self, read: &dyn Read, eye: &Eye, after: &After) -> Result<Vec<Mark>, StoreError> {
        let mut marks = Vec::new();
        for row in read::reports(read, eye, None, MOST)? {
            if let Some(area) = &after.area
                && !areas(read, &row)?.contains(area)
            {
                continue;
            }
            marks.push(Mark { seq: row.changed_seq, id: row.id.to_string() });
        }
        Ok(after.of(marks))
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        let row = read::report(read, eye, id)?.filter(|row| row.state.code() != "discarded");
        row.map(|row| Ok(with(areas(read, &row)?, &row))).transpose()
    }
}

/// A report lies where its incident does.
fn areas(read: &dyn Read, row: &ReportRow) -> Result<Vec<String>, StoreError> {
    row.incident.as_ref().map_or(Ok(Vec::new()), |(id, _)| access::areas_of(read, *id))
}

fn with(areas: Vec<String>, row: &ReportRow) -> Item {
    let document = row.issued_at.map(|_| format!("reports/{}/report.pdf", row.id));
    Item {
        id: row.id.to_string(),
        seq: row.changed_seq,
        status: Some(row.state.code()),
        areas,
        from: Some(row.from),
        until: Some(row.to),
        page: Some(format!("reports/{}", row.id)),
        ..Item::default()
    }
    .with("number", row.number.as_deref())
    .with("version", row.version)
    .with("incident", row.incident.as_ref().map(|(id, _)| id.to_string()))
    .with("window_from", moment(row.from))
    .with("window_until", moment(row.to))
    .with("drafted_at", moment(row.drafted_at))
    .with("issued_at", row.issued_at.map(moment))
    .with("superseded_by", row.superseded_by.map(|id| id.to_string()))
    .with("signed", row.signed)
    .with("document", document)
}
