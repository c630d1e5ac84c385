//! The words that the documents themselves bring along, in the three languages.

use kernel::{Handling, Lang};
use press_types::{FigureStatus, Seal, SectionKind};

/// A label in French, Dutch and English.
#[derive(Clone, Copy)]
pub(crate) struct Words(&'static str, &'static str, &'static str);

impl Words {
    pub(crate) const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Fr => self.0,
            Lang::Nl => self.1,
            Lang::En => self.2,
        }
    }
}

pub(crate) const REPORT: Words = Words("Rapport de situation", "Situatierapport", "Situation report");
pub(crate) const INCIDENT: Words = Words("Incident", "Incident", "Incident");
pub(crate) const WATCH: Words = Words("Veille", "Bewaking", "Watch");
pub(crate) const NUMBER: Words = Words("Numéro", "Nummer", "Number");
pub(crate) const VERSION: Words = Words("version", "versie", "version");
pub(crate) const KIND: Words = Words("Type d’incident", "Soort incident", "Type of incident");
pub(crate) const PLACE: Words = Words("Lieu", "Plaats", "Place");
pub(crate) const AREAS: Words = Words("Territoire concerné", "Betrokken grondgebied", "Area concerned");
pub(crate) const SEVERITY: Words = Words("Gravité", "Ernst", "Severity");
pub(crate) const OF_FOUR: Words = Words("niveau {n} sur 4", "niveau {n} van 4", "level {n} of 4");
pub(crate) const WINDOW: Words = Words("Période couverte", "Verslagperiode", "Period covered");
pub(crate) const AS_OF: Words = Words("État connu au", "Stand op", "As known on");
pub(crate) const ENTRY: Words = Words("entrée №\u{a0}{n}", "vermelding №\u{a0}{n}", "entry №\u{a0}{n}");
pub(crate) const ISSUED: Words = Words("Émis par", "Uitgegeven door", "Issued by");
pub(crate) const PREPARED: Words = Words("Préparé par", "Opgesteld door", "Prepared by");
pub(crate) const SEAL: Words = Words("Forme", "Vorm", "Form");
const SEALED: Words = Words(
    "scellé dans le journal, non signé",
    "verzegeld in het journaal, niet ondertekend",
    "sealed in the journal, not signed",
);
const FOR_SIGNATURE: Words = Words(
    "scellé ; signé seulement si ce fichier porte une signature électronique",
    "verzegeld; enkel ondertekend als dit bestand een elektronische handtekening draagt",
    "sealed; signed only if this file carries an electronic signature",
);
pub(crate) const ON: Words = Words("le", "op", "on");
pub(crate) const ADDRESSEES: Words = Words("Destinataires", "Bestemmelingen", "Addressees");
pub(crate) const HANDLING: Words = Words("Niveau de diffusion", "Verspreidingsniveau", "Handling level");

pub(crate) const NOTHING: Words = Words("Néant.", "Nihil.", "Nothing to report.");
pub(crate) const UNKNOWN: Words = Words("Pas encore connu.", "Nog niet bekend.", "Not known yet.");
pub(crate) const CHARTS: Words = Words("Évolution", "Evolutie", "Over time");
pub(crate) const CHART_DAY: Words = Words("Jour", "Dag", "Day");
pub(crate) const CHART_ALT: Words = Words(
    "courbe de {n} valeurs, de {a} le {from} à {b} le {to} ; le tableau qui suit les donne toutes",
    "lijn van {n} waarden, van {a} op {from} tot {b} op {to}; de tabel eronder geeft ze allemaal",
    "line of {n} values, from {a} on {from} to {b} on {to}; the table beneath gives them all",
);
pub(crate) const MISSING: Words = Words(
    "— pas de texte dans cette langue —",
    "— geen tekst in deze taal —",
    "— no text in this language —",
);
pub(crate) const WITHHELD: Words = Words(
    "— contenu réservé, non communiqué aux destinataires —",
    "— inhoud afgeschermd, niet meegedeeld aan de bestemmelingen —",
    "— content withheld from the addressees —",
);
pub(crate) const CORRECTED_BY: Words = Words("corrigé par", "verbeterd door", "corrected by");
pub(crate) const CORRECTS: Words = Words("corrige", "verbetert", "corrects");

pub(crate) const COLUMN_ENTRY: Words = Words("№", "№", "№");
pub(crate) const COLUMN_TIME: Words = Words("Heure", "Uur", "Time");
pub(crate) const COLUMN_DISCIPLINE: Words = Words("D.", "D.", "D.");
pub(crate) const COLUMN_TEXT: Words = Words("Texte", "Tekst", "Text");
pub(crate) const COLUMN_VALUE: Words = Words("Nombre", "Aantal", "Number");
pub(crate) const LANGUAGE: Words = Words("Français", "Nederlands", "English");
pub(crate) const SOURCE: Words = Words("source :", "bron:", "source:");

pub(crate) const PROOF: Words = Words("Origine et preuve", "Herkomst en bewijs", "Origin and proof");
pub(crate) const PROOF_TEXT: Words = Words(
    "Chaque ligne porte le numéro (№) de l’entrée du journal dont elle provient. Ce document reflète le journal jusqu’à l’entrée indiquée ci-dessous. Le code contient le dernier point de contrôle signé : qui le conserve peut faire vérifier plus tard qu’aucune entrée antérieure n’a été modifiée ni retirée.",
    "Elke regel draagt het nummer (№) van de vermelding in het journaal waaruit hij komt. Dit document geeft het journaal weer tot en met de hieronder genoemde vermelding. De code bevat het laatste ondertekende controlepunt: wie hem bewaart, kan later laten nagaan dat geen enkele eerdere vermelding gewijzigd of verwijderd werd.",
    "Each line carries the number (№) of the journal entry it comes from. This document shows the journal up to the entry named below. The code holds the last signed checkpoint: whoever keeps it can have verified later that no earlier entry was changed or removed.",
);
pub(crate) const PROOF_NO_CODE: Words = Words(
    "Chaque ligne porte le numéro (№) de l’entrée du journal dont elle provient. Ce document reflète le journal jusqu’à l’entrée indiquée ci-dessous. Aucun point de contrôle signé n’était disponible au moment de l’émission.",
    "Elke regel draagt het nummer (№) van de vermelding in het journaal waaruit hij komt. Dit document geeft het journaal weer tot en met de hieronder genoemde vermelding. Bij de uitgifte was geen ondertekend controlepunt beschikbaar.",
    "Each line carries the number (№) of the journal entry it comes from. This document shows the journal up to the entry named below. No signed checkpoint was available when it was issued.",
);
pub(crate) const LAST_ENTRY: Words = Words("Entrée №", "Vermelding №", "Entry №");
pub(crate) const FINGERPRINT: Words = Words("Empreinte", "Vingerafdruk", "Fingerprint");
pub(crate) const CHECKPOINT: Words = Words("Point de contrôle", "Controlepunt", "Checkpoint");
pub(crate) const ROOT: Words = Words("Racine", "Wortel", "Root");
pub(crate) const QR: Words = Words(
    "Code QR du point de contrôle du journal",
    "QR-code van het controlepunt van het journaal",
    "QR code of the journal’s checkpoint",
);

pub(crate) const FICTITIOUS: Words = Words("Fictif", "Fictief", "Fictitious");
pub(crate) const DRAFT: Words = Words("Projet", "Ontwerp", "Draft");
pub(crate) const SUPERSEDED: Words = Words("Remplacé", "Vervangen", "Superseded");
pub(crate) const PACK: Words = Words("Dossier papier", "Papieren dossier", "Paper pack");
pub(crate) const PACK_COPY: Words = Words("Copie sans numéro", "Kopie zonder nummer", "Copy without number");
pub(crate) const SHEET: Words = Words("feuille", "blad", "sheet");
pub(crate) const CHAIN: Words = Words("chaîne", "keten", "chain");
pub(crate) const CONTENTS: Words = Words("Table des matières", "Inhoudstafel", "Contents");
pub(crate) const ERRATA: Words = Words("Errata", "Errata", "Errata");
pub(crate) const REFERENCES: Words =
    Words("D’où cela vient", "Waar dit vandaan komt", "Where this comes from");
pub(crate) const LACKING: Words = Words("— manque encore —", "— ontbreekt nog —", "— still missing —");
pub(crate) const EMBARGO: Words =
    Words("Sous embargo jusqu’au {n}", "Onder embargo tot {n}", "Under embargo until {n}");
pub(crate) const CONTENT_HASH: Words =
    Words("Empreinte du contenu", "Vingerafdruk van de inhoud", "Fingerprint of the content");
pub(crate) const ACCOUNT_TEXT: Words = Words(
    "Les nombres entre crochets renvoient à cette liste : la page et l’entrée du journal, ou le document publié, d’où vient ce qui est dit. L’empreinte est celle de tout le contenu : le même contenu a la même empreinte.",
    "De getallen tussen haakjes verwijzen naar deze lijst: de pagina en de vermelding in het journaal, of het gepubliceerde document, waar het gezegde vandaan komt. De vingerafdruk is die van de hele inhoud: dezelfde inhoud heeft dezelfde vingerafdruk.",
    "The numbers in brackets refer to this list: the page and the journal entry, or the published document, from which what is said comes. The fingerprint is that of the whole content: the same content has the same fingerprint.",
);
pub(crate) const PAGE: Words = Words("page", "pagina", "page");

/// The heading of a section.
pub(crate) const fn section(kind: SectionKind) -> Words {
    match kind {
        SectionKind::Situation => Words("Situation", "Toestand", "Situation"),
        SectionKind::Figures => Words("Chiffres", "Cijfers", "Figures"),
        SectionKind::Measures => Words("Mesures en cours", "Lopende maatregelen", "Measures under way"),
        SectionKind::Decisions => Words("Décisions", "Beslissingen", "Decisions"),
        SectionKind::Requests => Words("Demandes", "Verzoeken", "Requests"),
        SectionKind::Log => {
            Words("Extrait du journal de bord", "Uittreksel uit het logboek", "Extract of the log")
        }
        SectionKind::What => Words("Quoi", "Wat", "What"),
        SectionKind::Where => Words("Où", "Waar", "Where"),
        SectionKind::Since => Words("Depuis quand", "Sinds wanneer", "Since when"),
        SectionKind::Victims => Words("Victimes", "Slachtoffers", "Victims"),
        SectionKind::Hazards => Words("Dangers", "Gevaren", "Hazards"),
        SectionKind::Done => Words("Fait", "Gedaan", "Done"),
        SectionKind::Asked => Words("Demandé", "Gevraagd", "Asked for"),
        SectionKind::Next => Words("Suite", "Vervolg", "Next"),
    }
}

/// How sure a figure is.
pub(crate) const fn status(status: FigureStatus) -> Words {
    match status {
        FigureStatus::Unconfirmed => Words("non confirmé", "niet bevestigd", "unconfirmed"),
        FigureStatus::Confirmed => Words("confirmé", "bevestigd", "confirmed"),
        FigureStatus::Public => Words("confirmé et public", "bevestigd en publiek", "confirmed and public"),
    }
}

/// What a copy says of its own form.
pub(crate) const fn seal(seal: Seal) -> Words {
    match seal {
        Seal::Sealed => SEALED,
        Seal::ForSignature => FOR_SIGNATURE,
    }
}

/// A handling level.
pub(crate) const fn handling(level: Handling) -> Words {
    match level {
        Handling::Public => Words("Public", "Publiek", "Public"),
        Handling::Service => Words("Interne", "Intern", "Service"),
        Handling::NeedToKnow => Words("Besoin d’en connaître", "Need-to-know", "Need to know"),
        Handling::ProfessionalSecrecy => {
            Words("Secret professionnel", "Beroepsgeheim", "Professional secrecy")
        }
    }
}
