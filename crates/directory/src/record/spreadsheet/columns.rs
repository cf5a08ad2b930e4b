//! What a column of a spreadsheet may hold, and which it seems to hold.
//!
//! Not here: reading cells. Invariant: what is proposed is only proposed; of a target that may stand
//! once, the first column is proposed.

use crate::record::search::folded;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// The name of the organisation; an empty cell means the one above.
    Organisation,
    /// Its short name.
    ShortName,
    /// Its kind.
    Kind,
    /// Its sector.
    Sector,
    /// Its country, by code or name.
    Country,
    /// Its postal address.
    Address,
    /// Its website.
    Website,
    /// The name of the person.
    Person,
    /// The function.
    Function,
    /// What the contact is for.
    Role,
    /// Mail addresses: of the person or function, or of the organisation where the row has neither.
    Mail,
    /// Telephone numbers, likewise.
    Telephone,
    /// Mail addresses of the organisation.
    OrganisationMail,
    /// Telephone numbers of the organisation.
    OrganisationTelephone,
    /// Telephone numbers for emergencies, of the organisation.
    Emergency,
    /// Fax numbers of the organisation.
    Fax,
    /// Languages of the person or function, or of the organisation.
    Language,
    /// Fingerprints of keys, likewise.
    Key,
}

/// Target, its name, its message, and words of headings, folded and without blanks.
const TABLE: [(Target, &str, &str, &str); 18] = [
    (
        Target::Organisation,
        "organisation",
        "directory-page-organisation",
        "organisation organization organisationname organizationname org company institution agency entity employer organisme entreprise société societe institution etablissement organización organizacion empresa institucion entidad организация компания учреждение ведомство предприятие منظمه المنظمه الجهه المؤسسه الشركه جهه مؤسسه شركه 组织 机构 单位 公司 组织名称 单位名称 机构名称",
    ),
    (
        Target::ShortName,
        "short_name",
        "directory-field-short-name",
        "shortname acronym abbreviation abbr sigle acronyme sigla acronimo siglas сокращение аббревиатура اختصار الاختصار 简称 缩写",
    ),
    (
        Target::Kind,
        "kind",
        "directory-page-kind",
        "kind type category organisationtype organizationtype categorie tipo categoria тип вид категория نوع النوع الفئه 类型 类别",
    ),
    (
        Target::Sector,
        "sector",
        "directory-page-sector",
        "sector industry branch secteur rama отрасль сектор قطاع القطاع 行业 部门 领域",
    ),
    (
        Target::Country,
        "country",
        "directory-page-country",
        "country countrycode state nation pays codepays pais страна кодстраны دوله الدوله البلد بلد 国家 国别",
    ),
    (
        Target::Address,
        "address",
        "directory-field-address",
        "address postaladdress street streetaddress adresse adressepostale direccion domicilio адрес عنوان العنوان 地址 通讯地址",
    ),
    (
        Target::Website,
        "website",
        "directory-field-website",
        "website web url homepage site siteweb siteinternet sitioweb paginaweb сайт вебсайт موقع الموقع الموقعالالكتروني 网站 网址",
    ),
    (
        Target::Person,
        "person",
        "directory-record-person",
        "name person contact contactname contactperson fullname nameofcontact nom nometprenom prenometnom personne responsable nombre nombreyapellidos persona фио имя контакт контактноелицо الاسم اسم الشخص جههالاتصال شخصالاتصال 姓名 联系人 名字",
    ),
    (
        Target::Function,
        "function",
        "directory-record-function",
        "function position title jobtitle post fonction poste titre cargo puesto funcion должность функция وظيفه الوظيفه المنصب المسمىالوظيفي 职务 职位 岗位",
    ),
    (
        Target::Role,
        "role",
        "directory-field-role",
        "role roles rol роль الدور 角色",
    ),
    (
        Target::Mail,
        "mail",
        "directory-field-mail",
        "mail email emailaddress mailaddress emails courriel mel adressemail adresseelectronique courrier correo correoelectronico почта электроннаяпочта емейл адресэлектроннойпочты بريد البريد البريدالالكتروني الايميل ايميل 邮箱 电子邮件 电子邮箱 邮件",
    ),
    (
        Target::Telephone,
        "telephone",
        "directory-field-telephone",
        "telephone phone tel phonenumber mobile cell cellphone gsm telephones portable mobil telefono tlf movil celular телефон тел мобильный сотовый هاتف الهاتف جوال الجوال رقمالهاتف المحمول موبايل 电话 手机 联系电话 电话号码",
    ),
    (
        Target::OrganisationMail,
        "organisation_mail",
        "directory-spreadsheet-organisation-mail",
        "organisationmail organisationemail organizationemail companyemail officeemail generalemail maildelorganisme correodelaorganizacion почтаорганизации بريدالمنظمه بريدالجهه 单位邮箱 机构邮箱",
    ),
    (
        Target::OrganisationTelephone,
        "organisation_telephone",
        "directory-spreadsheet-organisation-telephone",
        "organisationtelephone organisationphone organizationphone companyphone officephone switchboard mainnumber standard telephonedelorganisme centralita telefonodelaorganizacion телефонорганизации коммутатор هاتفالمنظمه هاتفالجهه البداله 单位电话 总机 机构电话",
    ),
    (
        Target::Emergency,
        "emergency",
        "directory-field-emergency",
        "emergency emergencyphone hotline 24h 247 urgence astreinte emergencia guardia экстренный горячаялиния طوارئ الطوارئ هاتفالطوارئ 紧急电话 应急电话 热线",
    ),
    (
        Target::Fax,
        "fax",
        "directory-field-fax",
        "fax telecopie telecopieur telefax факс فاكس الفاكس 传真",
    ),
    (
        Target::Language,
        "language",
        "directory-field-language",
        "language languages langue langues idioma idiomas язык языки لغه اللغه اللغات 语言",
    ),
    (
        Target::Key,
        "key",
        "directory-field-key",
        "key fingerprint pgp pgpkey openpgp keyfingerprint empreinte cle huella clave отпечаток ключ بصمهالمفتاح المفتاح 指纹 密钥指纹 密钥",
    ),
];

impl Target {
    /// Every target, in the order in which it is offered.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.0)
    }

    fn row(self) -> &'static (Self, &'static str, &'static str, &'static str) {
        let found = TABLE.iter().find(|row| row.0 == self);
        found.expect("every target has its row, as a test asks")
    }

    /// The name in storage and forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.row().1
    }

    /// The message that names it.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        self.row().2
    }

    /// The target of a name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.1 == text).map(|row| row.0)
    }

    /// Whether several columns may hold it.
    #[must_use]
    pub const fn repeats(self) -> bool {
        matches!(
            self,
            Self::Mail
                | Self::Telephone
                | Self::OrganisationMail
                | Self::OrganisationTelephone
                | Self::Emergency
                | Self::Fax
                | Self::Website
                | Self::Language
                | Self::Key
                | Self::Role
        )
    }

    fn of_heading(heading: &str) -> Option<Self> {
        let word = folded(heading).replace(' ', "");
        // "Tel. 2", "Email (work)": what stands behind a number or in brackets tells no more.
        let bare = folded(heading.split('(').next().unwrap_or(""));
        let bare = bare.replace(' ', "");
        let bare = bare.trim_end_matches(|c: char| c.is_ascii_digit());
        let is = |wanted: &str| {
            let has = |row: &&(Self, &str, &str, &str)| {
                row.3
                    .split(' ')
                    .any(|w| !w.is_empty() && folded(w) == wanted)
            };
            TABLE.iter().find(has).map(|row| row.0)
        };
        is(&word).or_else(|| is(bare))
    }
}

/// For each column what it seems to hold, by its heading and else by what stands in it.
#[must_use]
pub fn propose(headings: &[String], rows: &[(u64, Vec<String>)]) -> Vec<Option<Target>> {
    let mut out: Vec<Option<Target>> = Vec::new();
    for (at, heading) in headings.iter().enumerate() {
        let by_heading = Target::of_heading(heading);
        let cells = rows.iter().filter_map(|(_, row)| row.get(at));
        let found = by_heading.or_else(|| by_content(cells));
        let taken = found.is_some_and(|t| !t.repeats() && out.contains(&Some(t)));
        out.push(found.filter(|_| !taken));
    }
    out
}

/// Columns of mail addresses and telephone numbers tell themselves.
fn by_content<'c>(cells: impl Iterator<Item = &'c String>) -> Option<Target> {
    let (mut all, mut mails, mut numbers) = (0, 0, 0);
    for cell in cells.take(200).filter(|c| !c.trim().is_empty()) {
        all += 1;
        mails += usize::from(cell.contains('@'));
        numbers += usize::from(cell.trim_start().starts_with('+'));
    }
    match all {
        0 => None,
        _ if mails * 2 > all => Some(Target::Mail),
        _ if numbers * 2 > all => Some(Target::Telephone),
        _ => None,
    }
}
