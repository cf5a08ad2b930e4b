//! The first line of the file: separator and columns, in any order and in six languages.
//!
//! Not here: cells. Invariant: a column that is not known is named in the result, never guessed.

use crate::text::fold;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// A prefix, AS number or domain; a file may have several such columns.
    Network,
    Organisation,
    Sector,
    Critical,
    Side,
    Kind,
    Country,
    Mail,
}

/// Names by which columns are known, folded by [`fold`].
const NAMES: [(Column, &str); 8] = [
    (
        Column::Network,
        "network networks prefix cidr ip address ipaddress netblock subnet range asn as asnumber autonomoussystem domain domainname cctld resource réseau reseau préfixe prefixe adresse domaine red prefijo dirección direccion dominio сеть префикс адрес домен 网络 网段 前缀 地址 域名 شبكة الشبكة بادئة عنوان نطاق النطاق",
    ),
    (
        Column::Organisation,
        "organisation organization org owner holder name company entity institution organisme titulaire nom organización organizacion entidad titular nombre организация владелец название 组织 机构 单位 名称 منظمة المنظمة مؤسسة المؤسسة جهة الجهة الاسم",
    ),
    (
        Column::Sector,
        "sector industry secteur сектор отрасль 行业 部门 领域 قطاع القطاع",
    ),
    (
        Column::Critical,
        "critical criticality cii criticalinfrastructure critique crítico crítica critico critica критический критическая критичность кии 关键 关键基础设施 حرج حرجة بنيةحرجة",
    ),
    (
        Column::Side,
        "side constituency inclusion include côté lado сторона 范围 الجانب",
    ),
    (
        Column::Kind,
        "kind type organisationtype organizationtype genre tipo тип вид 类型 نوع النوع",
    ),
    (
        Column::Country,
        "country cc countrycode pays país pais страна 国家 بلد الدولة دولة",
    ),
    (
        Column::Mail,
        "mail email contact contactmail abusecontact courriel correo почта 邮箱 电子邮件 بريد البريد",
    ),
];

/// Names of a column of AS numbers, and names that a table of AS names has as well.
const AS_NUMBERS: [&str; 4] = ["asn", "as", "asnumber", "autonomoussystem"];
const ANY_NAME: [&str; 6] = ["name", "nom", "nombre", "название", "名称", "الاسم"];

/// The recognised first line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// For each cell of the line what it holds, and the name as the file has it.
    pub columns: Vec<(Option<Column>, String)>,
}

impl Header {
    /// From the first line's cells. `None` when no column holds networks.
    pub(super) fn parse<'a>(cells: impl Iterator<Item = &'a str>) -> Option<Self> {
        let mut columns: Vec<(Option<Column>, String)> = Vec::new();
        for cell in cells {
            let known = column(cell);
            // A second "organisation" would make two answers; the first stands.
            let again =
                |c: &Column| *c != Column::Network && columns.iter().any(|(k, _)| *k == Some(*c));
            columns.push((known.filter(|c| !again(c)), cell.trim().to_owned()));
        }
        columns
            .iter()
            .any(|(k, _)| *k == Some(Column::Network))
            .then_some(Self { columns })
    }

    /// Whether the file lists networks with their organisations, and is no table of address
    /// space: such a one may name the holders of its AS numbers, but knows neither sectors nor
    /// what is critical.
    pub(super) fn is_constituency(&self) -> bool {
        let has = |column| self.columns.iter().any(|(k, _)| *k == Some(column));
        if has(Column::Sector) || has(Column::Critical) || has(Column::Side) {
            return true;
        }
        let words = |column| {
            let of = move |c: &&(Option<Column>, String)| c.0 == Some(column);
            self.columns.iter().filter(of).map(|(_, name)| fold(name))
        };
        let Some(holder) = words(Column::Organisation).next() else {
            return false;
        };
        let numbers = words(Column::Network).any(|w| AS_NUMBERS.contains(&w.as_str()));
        let several = words(Column::Network).count() > 1;
        !(numbers && (several || ANY_NAME.contains(&holder.as_str())))
    }

    /// The names of the columns that are not read.
    pub(super) fn unknown(&self) -> Vec<String> {
        self.columns
            .iter()
            .filter(|(k, name)| k.is_none() && !name.is_empty())
            .map(|(_, n)| n.clone())
            .collect()
    }
}

fn column(cell: &str) -> Option<Column> {
    let word = fold(cell);
    NAMES
        .iter()
        .find(|(_, names)| names.split(' ').any(|n| n == word))
        .map(|(column, _)| *column)
}

/// The separator that stands most often in the first line outside quotes; a comma where none does.
pub(super) fn separator(text: &str) -> char {
    let line = text.lines().find(|l| !l.trim().is_empty()).unwrap_or("");
    let mut quoted = false;
    let mut counts = [(',', 0), (';', 0), ('\t', 0)];
    for c in line.chars() {
        if c == '"' {
            quoted = !quoted;
        } else if !quoted && let Some(entry) = counts.iter_mut().find(|(s, _)| *s == c) {
            entry.1 += 1;
        }
    }
    // The first of equals is the comma.
    counts
        .into_iter()
        .rev()
        .max_by_key(|(_, n)| *n)
        .map_or(',', |(s, _)| s)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_in_any_order_and_language() {
        let parse = |line: &str| {
            Header::parse(line.split(separator(line)))
                .map(|h| h.columns.iter().map(|c| c.0).collect::<Vec<_>>())
        };
        let expected = Some(vec![
            Some(Column::Sector),
            Some(Column::Network),
            Some(Column::Organisation),
            Some(Column::Critical),
        ]);
        for line in [
            "Sector,CIDR,Owner,Critical",
            "secteur;réseau;organisme;critique",
            "сектор\tсеть\tорганизация\tкритический",
            "行业,网段,机构,关键",
            "القطاع;الشبكة;المؤسسة;حرج",
        ] {
            assert_eq!(parse(line), expected, "{line}");
        }
        assert_eq!(parse("organisation,sector"), None);
        assert_eq!(
            parse("prefix,owner,organisation,x"),
            Some(vec![
                Some(Column::Network),
                Some(Column::Organisation),
                None,
                None
            ])
        );
    }

    #[test]
    fn lists_of_networks_are_told_from_tables_of_address_space() {
        let told = |line: &str| {
            Header::parse(line.split(separator(line))).is_some_and(|h| h.is_constituency())
        };
        for list in [
            "network,organisation,sector,critical",
            "prefix;owner",
            "asn,domain,organisation,sector",
            "сеть,организация",
            "network,side",
            "domain,name",
        ] {
            assert!(told(list), "{list}");
        }
        for table in [
            "prefix,asn,name",
            "network,asn,organisation",
            "network,autonomous_system_number,autonomous_system_organization",
            "start_ip,end_ip,asn,name,domain",
            "asn,name",
            "prefix,country",
            "198.18.0.0/24,64500",
            "64500,Pilot Telecom",
        ] {
            assert!(!told(table), "{table}");
        }
    }

    #[test]
    fn no_name_means_two_columns() {
        let mut seen = std::collections::HashSet::new();
        for (_, names) in NAMES {
            for name in names.split(' ') {
                assert_eq!(fold(name), name);
                assert!(seen.insert(name), "{name}");
            }
        }
    }
}
