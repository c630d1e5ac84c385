//! The whole site for whoever keeps it: the pages as they stand, and what the journal says of everything that was published.

use std::collections::BTreeMap;

use exchange::cap;
use publicsite::{Edition, ItemSort, ItemText, Record};
use warning::item::Sort;
use warning::read;
use warning::site::Site;

use super::content::place;
use super::publish::publisher;
use crate::wiring::World;

/// As many warnings as a place ever gives.
const MOST: i64 = 100_000;

/// The archive (ZIP) of the site as it stands. It is put in place first where it never was.
///
/// # Errors
/// What the system said.
pub(crate) fn archive(world: &World) -> Result<Vec<u8>, String> {
    let folder = world.config.public.folder(&world.config.data);
    let standing = || publicsite::current(&folder);
    let site = match standing() {
        Some(site) => site,
        None => {
            publisher(world).map_err(|e| e.to_string())?.push(world)?;
            standing().ok_or_else(|| "the public site is not whole".to_owned())?
        }
    };
    let read = world.live.read(|read| {
        let closed = Site::now(read)?.closed.map(|closed| closed.at);
        Ok::<_, store::StoreError>((closed, read::editions(read)?, read::public_warnings(read, MOST)?))
    });
    let (closed, editions, rows) = read.map_err(|e| e.to_string())?;
    // The site keeps the latest warnings, signed; those before them are written as they were, without a signature.
    let older = rows.iter().filter(|row| site.file(&format!("/cap/{}.xml", row.number)).is_none());
    let document = |row: &read::WarningRow| {
        Some((row.number.clone(), cap::write(row.alert.as_ref()?, &world.facts.zone)))
    };
    let warnings: BTreeMap<String, String> = older.filter_map(document).collect();
    let editions: Vec<Edition> = editions.into_iter().map(edition).collect();
    let place = place(world);
    let record = Record { place: &place, site: &site, closed, editions: &editions, warnings: &warnings };
    publicsite::archive(&record).map_err(|e| e.to_string())
}

fn edition(of: read::Edition) -> Edition {
    let text = |(tag, t): (String, warning::item::ItemText)| (tag, ItemText { title: t.title, body: t.body });
    Edition {
        key: of.key,
        sort: match of.sort {
            Sort::News => ItemSort::News,
            Sort::Question => ItemSort::Question,
        },
        version: of.version,
        at: of.at,
        entry: (of.seq, of.entry.to_string()),
        erased: of.erased,
        texts: of.texts.into_iter().map(text).collect(),
        reasons: of.reasons,
    }
}
