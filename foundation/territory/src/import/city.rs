//! The first file of a new place: its outline and, if there are any, its municipalities.

use kernel::{Files, MemoryFiles};
use serde_json::{Value, json};

use super::areas::{counted, features};
use super::projected::Crs;
use super::{Import, Options, What, keep, readable, shortened};
use crate::manifest::NAME;
use crate::{Fault, Kind, geojson};

/// Reads the GeoJSON file that a new place begins with. A single polygon is the outline; of several, each says in its property
/// `kind` what it is (`region`, `municipality`, `zone`, …). The outline needs no code, and takes `name` when it has none.
///
/// # Errors
/// Everything that is wrong, with the number of the feature.
pub fn city(bytes: &[u8], file: &str, name: Option<&str>, present: &dyn Files) -> Result<Import, Vec<Fault>> {
    let one = |what: String| vec![Fault::file(file, what)];
    readable(bytes).map_err(one)?;
    let all = geojson::collection(file, bytes).map_err(|f| vec![f])?;
    let crs = Crs::named(all.crs.as_deref()).map_err(one)?;
    counted(file, all.features.len())?;
    let alone = all.features.len() == 1;
    let mut sorted: Vec<(Kind, usize, Value)> = Vec::new();
    let mut faults = Vec::new();
    for (n, mut feature) in (1..).zip(all.features) {
        match kind(&feature, alone) {
            Ok(Kind::Region) => {
                complete(&mut feature, name);
                sorted.push((Kind::Region, n, feature));
            }
            Ok(kind) => sorted.push((kind, n, feature)),
            Err(what) => faults.push(Fault::feature(file, n, what)),
        }
    }
    if !faults.is_empty() {
        return Err(shortened(faults));
    }
    keep_all(&sorted, crs, file, present)
}

fn kind(feature: &Value, alone: bool) -> Result<Kind, String> {
    match geojson::text(feature, "kind") {
        Some(kind) => {
            kind.parse().map_err(|e: crate::area::UnknownKind| format!("says its kind wrongly: {e}"))
        }
        None if alone => Ok(Kind::Region),
        None => {
            Err("does not say what it is; give each feature a property «kind»: region, zone or municipality"
                .to_owned())
        }
    }
}

/// The outline is one of a kind: its code matters little, its name is the place's.
fn complete(feature: &mut Value, name: Option<&str>) {
    let Some(all) = feature.as_object_mut() else { return };
    let properties = all.entry("properties").or_insert_with(|| json!({}));
    if !properties.is_object() {
        *properties = json!({});
    }
    let Some(properties) = properties.as_object_mut() else { return };
    properties.entry("code").or_insert_with(|| json!("region"));
    if let Some(name) = name {
        for lang in ["name_fr", "name_nl"] {
            properties.entry(lang).or_insert_with(|| json!(name));
        }
    }
}

fn keep_all(
    sorted: &[(Kind, usize, Value)],
    crs: Crs,
    file: &str,
    present: &dyn Files,
) -> Result<Import, Vec<Fault>> {
    let mut import = Import { files: Vec::new(), count: 0, notes: Vec::new() };
    let mut list = present.read(NAME).map(|bytes| bytes.into_owned());
    for kind in Kind::ALL {
        let these: Vec<(usize, &Value)> =
            sorted.iter().filter(|(k, ..)| *k == kind).map(|(_, n, feature)| (*n, feature)).collect();
        if these.is_empty() {
            continue;
        }
        let options = Options::new(file, What::Areas(kind));
        let read = features(&these, crs, &options, kind).map_err(shortened)?;
        let so_far = list.take().map_or_else(MemoryFiles::default, |l| MemoryFiles::default().with(NAME, l));
        let added = keep::add(read, &options, &so_far).map_err(|fault| vec![fault])?;
        import.count += added.count;
        import.notes.extend(added.notes);
        for (name, bytes) in added.files {
            if name == NAME { list = Some(bytes) } else { import.files.push((name, bytes)) }
        }
    }
    if !sorted.iter().any(|(kind, ..)| *kind == Kind::Region) {
        import.notes.push("no feature of kind «region»: the map has no outline".to_owned());
    }
    import.files.extend(list.map(|bytes| (NAME.to_owned(), bytes)));
    Ok(import)
}
