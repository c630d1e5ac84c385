//! Finds the fonts that `npm ci` has put into `assets/node_modules` and lists them for `fonts.rs`.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// From the package's folder, in which cargo runs this. Nothing here names a clone by its place: several may share a target
/// folder, and the one that built it first may be gone.
const PACKAGES: &str = "../../assets/node_modules/@expo-google-fonts";

/// Package folder, style folder and file of each embedded font.
const FONTS: [(&str, &str, &str); 8] = [
    ("ibm-plex-sans", "400Regular", "IBMPlexSans_400Regular.ttf"),
    ("ibm-plex-sans", "400Regular_Italic", "IBMPlexSans_400Regular_Italic.ttf"),
    ("ibm-plex-sans", "600SemiBold", "IBMPlexSans_600SemiBold.ttf"),
    ("ibm-plex-mono", "400Regular", "IBMPlexMono_400Regular.ttf"),
    ("ibm-plex-mono", "600SemiBold", "IBMPlexMono_600SemiBold.ttf"),
    ("ibm-plex-sans-arabic", "400Regular", "IBMPlexSansArabic_400Regular.ttf"),
    ("ibm-plex-sans-arabic", "600SemiBold", "IBMPlexSansArabic_600SemiBold.ttf"),
    ("noto-emoji", "400Regular", "NotoEmoji_400Regular.ttf"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let packages = Path::new(PACKAGES);
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo gives no OUT_DIR")?);
    println!("cargo::rerun-if-changed=build.rs");
    let mut list = String::from("pub(crate) static FILES: &[&[u8]] = &[\n");
    for (package, style, file) in FONTS {
        let path = packages.join(package).join(style).join(file);
        println!("cargo::rerun-if-changed={}", path.display());
        if !path.is_file() {
            println!(
                "cargo::error=the fonts for documents are missing ({package}/{file}): run `npm ci` in assets/ and build again"
            );
            return Ok(());
        }
        std::fs::copy(&path, out.join(file))?;
        writeln!(list, "    include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\")),")?;
    }
    list.push_str("];\n");
    std::fs::write(out.join("font_files.rs"), list)?;
    Ok(())
}
