//! The invented event of a demonstration, taken in once by whoever wants to see what a file holds.

use planned::command::{Announce, Plan};
use planned::edition::Mover;
use serde::Deserialize;
use web::{Answer, Fault, Posted, Typed};

use crate::at::At;
use crate::calendar;
use crate::desk::Desk;

#[derive(Deserialize)]
pub(crate) struct Nothing {}

/// `POST /events/example`: it begins in three weeks, at the hour that the profile gives it.
pub(crate) async fn take(Posted { shell, desk, reader, who, form, .. }: Posted<Desk, Nothing, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "event.plan")?;
    let outcome = async {
        let example = desk.lists().example.clone().ok_or_else(Fault::not_found)?;
        let zone = shell.zone();
        let day = planned::calendar::day_of(shell.now().plus_seconds(21 * 86_400), zone);
        let first = planned::calendar::span_of(day, zone).from.plus_seconds(10 * 3600);
        let mover = Mover::new(example.description.span.from, first, zone);
        // In the first municipality that this person may plan for.
        let mut description = mover.description(&example.description);
        let municipality = at.plannable(&who, &[]).into_iter().map(|(code, _)| code).next();
        description.municipalities = municipality.into_iter().collect();
        let touched = desk.ground.touched(&description.municipalities, &[]);
        let plan = Plan {
            rows: example.rows,
            supplies: example.supplies.iter().map(|s| mover.supply(s)).collect(),
            risks: example.risks,
            ..Plan::default()
        };
        let rule = Announce { plan, ..Announce::new(shell.ids().next(), description, touched.areas) };
        let receipt = at.ask(&who, &form.meta, rule).await?;
        let id = receipt.entries.first().and_then(|e| e.matter).ok_or_else(Fault::not_found)?;
        Ok((at.event(&who, id)?, receipt))
    };
    match outcome.await {
        Ok((row, receipt)) => {
            let path = format!("events/{}", row.id);
            Ok(shell.done(&reader, &at.done("planned-done-announced", &row.number, &path, receipt)))
        }
        Err(fault) => shell.refill(&reader, fault, Typed::default(), |form| {
            calendar::page(&at, &who, calendar::Asked::default(), form)
        }),
    }
}
