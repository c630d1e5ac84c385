//! What is on the site besides warnings, and what is being written for it.

use kernel::Resource;
use serde::Serialize;
use warning::read;
use web::{Answer, Page, Visit};

use super::ItemShow;
use crate::ask::{At, SITE};
use crate::board::MOST;
use crate::desk::Desk;

#[derive(Serialize)]
pub(crate) struct ItemsPage {
    rows: Vec<ItemShow>,
    may: bool,
    address: String,
}

impl Page for ItemsPage {
    const TEMPLATE: &'static str = "public/items.html";
    const ROOM: &'static str = "public";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |rows, may| Self { rows, may, address: "https://crise.example".into() };
        vec![page(Vec::new(), false), page(ItemShow::samples(), true)]
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let eye = desk.post.eye(who.actor());
    let page = shell.read(&reader, |read| {
        let mut rows = Vec::new();
        for row in read::items(read, &eye, MOST)? {
            let mut show = ItemShow::of(&row, reader.lang);
            if let Some(about) = row.about
                && let Some((name, path)) = at.named(read, &who, about)?
            {
                show.about = (name, reader.url(&path));
            }
            rows.push(show);
        }
        let may = reader.as_of.is_none() && desk.post.may(who.actor(), SITE);
        Ok(ItemsPage { rows, may, address: desk.place.address.clone() })
    })?;
    shell.draw(&reader, &page).answer()
}
