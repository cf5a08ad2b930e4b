//! The sectors in which critical services are counted: a short closed list of our own.
//!
//! Not here: national sub-sectors, which later issues add. Invariant: a code never changes its
//! meaning once released; it is stored with every observation. The list follows what sector
//! annexes of critical-infrastructure law have in common.

/// A sector of the economy or of public life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sector {
    /// Ministries, agencies, municipalities, courts, police.
    Government,
    /// Hospitals, laboratories, health agencies.
    Health,
    /// Electricity, oil, gas, heat.
    Energy,
    /// Drinking water and waste water.
    Water,
    /// Air, rail, road, sea, post.
    Transport,
    /// Banks, payment, insurance, markets.
    Finance,
    /// Operators and Internet service providers.
    Telecommunications,
    /// Schools, universities, research.
    Education,
    /// Exchange points, registries, data centres, hosting, cloud.
    DigitalInfrastructure,
    /// Press, radio, television.
    Media,
    /// Armed forces and their suppliers.
    Defence,
    /// Everything else.
    Other,
}

impl Sector {
    /// Every sector, in the order in which pages list them.
    pub const ALL: [Self; 12] = [
        Self::Government,
        Self::Health,
        Self::Energy,
        Self::Water,
        Self::Transport,
        Self::Finance,
        Self::Telecommunications,
        Self::Education,
        Self::DigitalInfrastructure,
        Self::Media,
        Self::Defence,
        Self::Other,
    ];

    /// The code in storage, files and addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Government => "government",
            Self::Health => "health",
            Self::Energy => "energy",
            Self::Water => "water",
            Self::Transport => "transport",
            Self::Finance => "finance",
            Self::Telecommunications => "telecommunications",
            Self::Education => "education",
            Self::DigitalInfrastructure => "digital-infrastructure",
            Self::Media => "media",
            Self::Defence => "defence",
            Self::Other => "other",
        }
    }

    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Government => "directory-sector-government",
            Self::Health => "directory-sector-health",
            Self::Energy => "directory-sector-energy",
            Self::Water => "directory-sector-water",
            Self::Transport => "directory-sector-transport",
            Self::Finance => "directory-sector-finance",
            Self::Telecommunications => "directory-sector-telecommunications",
            Self::Education => "directory-sector-education",
            Self::DigitalInfrastructure => "directory-sector-digital-infrastructure",
            Self::Media => "directory-sector-media",
            Self::Defence => "directory-sector-defence",
            Self::Other => "directory-sector-other",
        }
    }

    /// The sector of a code, or of a word that lists in use have for it, in the six languages.
    /// Case, blanks, hyphens and underscores do not matter.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let word = crate::text::fold(text);
        Self::ALL
            .into_iter()
            .find(|s| crate::text::fold(s.code()) == word)
            .or_else(|| {
                ALIASES
                    .iter()
                    .find(|(_, words)| words.split(' ').any(|w| w == word))
                    .map(|(s, _)| *s)
            })
    }
}

/// Words of lists in use, folded by [`crate::text::fold`].
const ALIASES: [(Sector, &str); 12] = [
    (
        Sector::Government,
        "gov publicadministration publicsector gouvernement administration administrationpublique gobierno administraciónpública administracionpublica госорганы государство правительство حكومة حكومي حكومية 政府 政府机构",
    ),
    (
        Sector::Health,
        "healthcare hospital hospitals santé sante salud здравоохранение медицина صحة الصحة صحي 卫生 医疗 医疗卫生",
    ),
    (
        Sector::Energy,
        "electricity oil gas power énergie energie energía energia энергетика طاقة الطاقة 能源 电力",
    ),
    (
        Sector::Water,
        "drinkingwater wastewater eau agua вода водоснабжение مياه المياه 水 水利 供水",
    ),
    (
        Sector::Transport,
        "transportation aviation rail transports transporte транспорт نقل النقل 交通 交通运输",
    ),
    (
        Sector::Finance,
        "bank banks banking financial insurance banque finances banca finanzas финансы банки банк مالية المالية مصرف بنك بنوك 金融 银行",
    ),
    (
        Sector::Telecommunications,
        "telecom telecoms telco isp communications ict télécommunications télécom telecomunicaciones телекоммуникации связь провайдер اتصالات الاتصالات 电信 通信 运营商",
    ),
    (
        Sector::Education,
        "university academia research school éducation enseignement educación educacion образование наука تعليم التعليم جامعة 教育 高校 科研",
    ),
    (
        Sector::DigitalInfrastructure,
        "hosting cloud datacentre datacenter ixp dns registry infrastructurenumérique infrastructurenumerique infraestructuradigital цифроваяинфраструктура بنيةتحتيةرقمية البنيةالتحتيةالرقمية 数字基础设施 云",
    ),
    (
        Sector::Media,
        "press broadcasting television médias medias medios сми медиа إعلام الإعلام 媒体",
    ),
    (
        Sector::Defence,
        "defense military défense defensa оборона دفاع الدفاع 国防",
    ),
    (
        Sector::Other,
        "private business individual autre autres otro otros другое прочее иное أخرى اخرى 其他",
    ),
];

impl std::fmt::Display for Sector {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_words_name_sectors() {
        for sector in Sector::ALL {
            assert_eq!(Sector::parse(sector.code()), Some(sector));
            assert!(sector.message_id().ends_with(sector.code()));
        }
        for (word, sector) in [
            ("ISP", Sector::Telecommunications),
            ("Digital Infrastructure", Sector::DigitalInfrastructure),
            ("Éducation", Sector::Education),
            ("الصحة", Sector::Health),
            ("金融", Sector::Finance),
            ("Оборона", Sector::Defence),
        ] {
            assert_eq!(Sector::parse(word), Some(sector), "{word}");
        }
        assert_eq!(Sector::parse("space"), None);
    }

    #[test]
    fn no_word_means_two_sectors() {
        let mut seen = std::collections::HashMap::new();
        for (sector, words) in ALIASES {
            for word in words.split(' ') {
                assert_eq!(crate::text::fold(word), word, "aliases are written folded");
                assert!(seen.insert(word, sector).is_none(), "{word}");
            }
        }
    }
}
