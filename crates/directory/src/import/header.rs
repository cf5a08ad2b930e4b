//! The columns of a list of networks, in six languages, and how it is told from other tables.
//!
//! Not here: cells, and what lists have in common (`crate::list`). Invariant: a word names one
//! column.

use crate::list::Columns;
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
    Space,
}

/// Names by which columns are known, folded by [`fold`].
const NAMES: [(Column, &str); 9] = [
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
    (
        Column::Space,
        "space addressspace addressing espace adressage espacio direccionamiento адресация 地址空间 地址类型 عنونة العنونة",
    ),
];

/// Names of a column of AS numbers, and names that a table of AS names has as well.
const AS_NUMBERS: [&str; 4] = ["asn", "as", "asnumber", "autonomoussystem"];
const ANY_NAME: [&str; 6] = ["name", "nom", "nombre", "название", "名称", "الاسم"];

/// The recognised first line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header(pub Columns<Column>);

impl Header {
    /// From the first line's cells. `None` when no column holds networks.
    pub(super) fn parse(first: &csv::StringRecord) -> Option<Self> {
        // A second "organisation" would make two answers; the first stands.
        let columns = Columns::parse(first, &NAMES, |c| c == Column::Network);
        columns.has(Column::Network).then_some(Self(columns))
    }

    /// Whether the file lists networks with their organisations, and is no table of address
    /// space: such a one may name the holders of its AS numbers, but knows neither sectors nor
    /// what is critical.
    pub(super) fn is_constituency(&self) -> bool {
        let has = |column| self.0.has(column);
        if has(Column::Sector) || has(Column::Critical) || has(Column::Side) {
            return true;
        }
        let words = |column| self.0.all(column).map(|(_, name)| fold(name));
        let Some(holder) = words(Column::Organisation).next() else {
            return false;
        };
        let numbers = words(Column::Network).any(|w| AS_NUMBERS.contains(&w.as_str()));
        let several = words(Column::Network).count() > 1;
        !(numbers && (several || ANY_NAME.contains(&holder.as_str())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::first_line;

    #[test]
    fn columns_are_known_in_any_order_and_language() {
        let parse = |line: &str| Header::parse(&first_line(line.as_bytes()));
        let places = |header: &Header| {
            [
                Column::Sector,
                Column::Network,
                Column::Organisation,
                Column::Critical,
            ]
            .map(|c| header.0.at(c))
        };
        let expected = Some([Some(0), Some(1), Some(2), Some(3)]);
        for line in [
            "Sector,CIDR,Owner,Critical",
            "secteur;réseau;organisme;critique",
            "сектор\tсеть\tорганизация\tкритический",
            "行业,网段,机构,关键",
            "القطاع;الشبكة;المؤسسة;حرج",
        ] {
            assert_eq!(parse(line).as_ref().map(places), expected, "{line}");
        }
        assert_eq!(parse("organisation,sector"), None);
        let twice = parse("prefix,owner,organisation,x").expect("networks");
        assert_eq!(places(&twice), [None, Some(0), Some(1), None]);
        assert_eq!(twice.0.unused(), ["organisation", "x"]);
    }

    #[test]
    fn lists_of_networks_are_told_from_tables_of_address_space() {
        let told = |line: &str| {
            Header::parse(&first_line(line.as_bytes())).is_some_and(|h| h.is_constituency())
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
