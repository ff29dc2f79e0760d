//! Units: what each measures, and how many base units it is.

use crate::engine::decimal::Decimal;

/// What a unit measures; figures of different dimensions are never compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// Things counted one by one.
    Count,
    /// Shares and percentages; the base unit is one per cent.
    Share,
    /// Money of one currency.
    Money,
    /// Lengths of time; seconds.
    Time,
    /// Ages of people and things; seconds.
    Age,
    /// Lengths; metres.
    Length,
    /// Areas; square metres.
    Area,
    /// Volumes; cubic metres.
    Volume,
    /// Masses; kilograms.
    Mass,
    /// Speeds; metres a second.
    Speed,
    /// Temperatures; not converted by a factor, see [`Measure::celsius`].
    Temperature,
    /// Power; watts.
    Power,
    /// Energy; joules.
    Energy,
    /// Pressure; pascals.
    Pressure,
    /// Frequencies; hertz.
    Frequency,
    /// Amounts of data; bytes.
    Data,
    /// Data over time; bits a second.
    DataRate,
    /// Any other measured unit; compared only with the same unit.
    Other,
}

/// The unit or counted noun of a figure.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unit {
    /// Canonical singular: `soldier`, `container`, `percent`, `USD`, `year`, `kilometre`.
    pub name: String,
    /// What it measures.
    pub dimension: Dimension,
    /// The unit of measure; `None` for counted nouns and currencies.
    pub measure: Option<Measure>,
}

impl Unit {
    /// A counted noun.
    pub fn noun(name: &str) -> Self {
        Self { name: name.to_string(), dimension: Dimension::Count, measure: None }
    }

    /// Percent.
    pub fn percent() -> Self {
        Measure::Percent.into()
    }

    /// A currency by its ISO 4217 code.
    pub fn currency(code: &str) -> Self {
        Self { name: code.to_string(), dimension: Dimension::Money, measure: None }
    }

    /// How many base units of its dimension one of it is; `None` where units do not convert by a factor.
    pub fn factor(&self) -> Option<Decimal> {
        self.measure.and_then(Measure::factor)
    }
}

impl From<Measure> for Unit {
    fn from(measure: Measure) -> Self {
        Self { name: measure.as_str().to_string(), dimension: measure.dimension(), measure: Some(measure) }
    }
}

/// A unit of measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// `second`.
    Second,
    /// `millisecond`.
    Millisecond,
    /// `minute`.
    Minute,
    /// `hour`.
    Hour,
    /// `day`.
    Day,
    /// `week`.
    Week,
    /// `fortnight`.
    Fortnight,
    /// `month`.
    Month,
    /// `quarter`.
    Quarter,
    /// `year`.
    Year,
    /// `decade`.
    Decade,
    /// `century`.
    Century,
    /// `millennium`.
    Millennium,
    /// `year of age`.
    YearOfAge,
    /// `month of age`.
    MonthOfAge,
    /// `week of age`.
    WeekOfAge,
    /// `day of age`.
    DayOfAge,
    /// `nanometre`.
    Nanometre,
    /// `micrometre`.
    Micrometre,
    /// `millimetre`.
    Millimetre,
    /// `centimetre`.
    Centimetre,
    /// `metre`.
    Metre,
    /// `kilometre`.
    Kilometre,
    /// `inch`.
    Inch,
    /// `foot`.
    Foot,
    /// `yard`.
    Yard,
    /// `mile`.
    Mile,
    /// `nautical mile`.
    NauticalMile,
    /// `light-year`.
    LightYear,
    /// `astronomical unit`.
    AstronomicalUnit,
    /// `square metre`.
    SquareMetre,
    /// `square kilometre`.
    SquareKilometre,
    /// `square centimetre`.
    SquareCentimetre,
    /// `hectare`.
    Hectare,
    /// `square foot`.
    SquareFoot,
    /// `square inch`.
    SquareInch,
    /// `square yard`.
    SquareYard,
    /// `square mile`.
    SquareMile,
    /// `acre`.
    Acre,
    /// `litre`.
    Litre,
    /// `millilitre`.
    Millilitre,
    /// `centilitre`.
    Centilitre,
    /// `cubic metre`.
    CubicMetre,
    /// `cubic kilometre`.
    CubicKilometre,
    /// `cubic centimetre`.
    CubicCentimetre,
    /// `cubic foot`.
    CubicFoot,
    /// `gallon`.
    Gallon,
    /// `pint`.
    Pint,
    /// `barrel`.
    Barrel,
    /// `microgram`.
    Microgram,
    /// `milligram`.
    Milligram,
    /// `gram`.
    Gram,
    /// `kilogram`.
    Kilogram,
    /// `metric ton`.
    MetricTon,
    /// `ton`.
    Ton,
    /// `kiloton`.
    Kiloton,
    /// `megaton`.
    Megaton,
    /// `gigaton`.
    Gigaton,
    /// `pound-mass`.
    PoundMass,
    /// `ounce`.
    Ounce,
    /// `stone`.
    Stone,
    /// `carat`.
    Carat,
    /// `kilometre per hour`.
    KilometrePerHour,
    /// `mile per hour`.
    MilePerHour,
    /// `metre per second`.
    MetrePerSecond,
    /// `kilometre per second`.
    KilometrePerSecond,
    /// `foot per second`.
    FootPerSecond,
    /// `knot`.
    Knot,
    /// `celsius`.
    Celsius,
    /// `fahrenheit`.
    Fahrenheit,
    /// `kelvin`.
    Kelvin,
    /// `degree`.
    Degree,
    /// `watt`.
    Watt,
    /// `kilowatt`.
    Kilowatt,
    /// `megawatt`.
    Megawatt,
    /// `gigawatt`.
    Gigawatt,
    /// `terawatt`.
    Terawatt,
    /// `horsepower`.
    Horsepower,
    /// `brake horsepower`.
    BrakeHorsepower,
    /// `watt hour`.
    WattHour,
    /// `kilowatt hour`.
    KilowattHour,
    /// `megawatt hour`.
    MegawattHour,
    /// `gigawatt hour`.
    GigawattHour,
    /// `terawatt hour`.
    TerawattHour,
    /// `joule`.
    Joule,
    /// `kilojoule`.
    Kilojoule,
    /// `calorie`.
    Calorie,
    /// `hertz`.
    Hertz,
    /// `kilohertz`.
    Kilohertz,
    /// `megahertz`.
    Megahertz,
    /// `gigahertz`.
    Gigahertz,
    /// `byte`.
    Byte,
    /// `kilobyte`.
    Kilobyte,
    /// `megabyte`.
    Megabyte,
    /// `gigabyte`.
    Gigabyte,
    /// `terabyte`.
    Terabyte,
    /// `bit`.
    Bit,
    /// `megabit per second`.
    MegabitPerSecond,
    /// `gigabit per second`.
    GigabitPerSecond,
    /// `volt`.
    Volt,
    /// `kilovolt`.
    Kilovolt,
    /// `ampere`.
    Ampere,
    /// `milliampere-hour`.
    MilliampereHour,
    /// `newton metre`.
    NewtonMetre,
    /// `pound-foot`.
    PoundFoot,
    /// `decibel`.
    Decibel,
    /// `lumen`.
    Lumen,
    /// `farad`.
    Farad,
    /// `pascal`.
    Pascal,
    /// `kilopascal`.
    Kilopascal,
    /// `megapascal`.
    Megapascal,
    /// `bar`.
    Bar,
    /// `pound per square inch`.
    PoundPerSquareInch,
    /// `kilopound per square inch`.
    KilopoundPerSquareInch,
    /// `millibar`.
    Millibar,
    /// `mile per gallon`.
    MilePerGallon,
    /// `revolution per minute`.
    RevolutionPerMinute,
    /// `part per million`.
    PartPerMillion,
    /// `parts-per-billion`.
    PartPerBillion,
    /// `megapixel`.
    Megapixel,
    /// `pixel`.
    Pixel,
    /// `magnitude`.
    Magnitude,
    /// `rack unit`.
    RackUnit,
    /// `point`.
    Point,
    /// `percent`.
    Percent,
    /// `percentage point`.
    PercentagePoint,
    /// `basis point`.
    BasisPoint,
}

use Dimension as D;

impl Measure {
    /// Every unit of measure.
    pub const ALL: [Measure; 127] = [
        Measure::Second,
        Measure::Millisecond,
        Measure::Minute,
        Measure::Hour,
        Measure::Day,
        Measure::Week,
        Measure::Fortnight,
        Measure::Month,
        Measure::Quarter,
        Measure::Year,
        Measure::Decade,
        Measure::Century,
        Measure::Millennium,
        Measure::YearOfAge,
        Measure::MonthOfAge,
        Measure::WeekOfAge,
        Measure::DayOfAge,
        Measure::Nanometre,
        Measure::Micrometre,
        Measure::Millimetre,
        Measure::Centimetre,
        Measure::Metre,
        Measure::Kilometre,
        Measure::Inch,
        Measure::Foot,
        Measure::Yard,
        Measure::Mile,
        Measure::NauticalMile,
        Measure::LightYear,
        Measure::AstronomicalUnit,
        Measure::SquareMetre,
        Measure::SquareKilometre,
        Measure::SquareCentimetre,
        Measure::Hectare,
        Measure::SquareFoot,
        Measure::SquareInch,
        Measure::SquareYard,
        Measure::SquareMile,
        Measure::Acre,
        Measure::Litre,
        Measure::Millilitre,
        Measure::Centilitre,
        Measure::CubicMetre,
        Measure::CubicKilometre,
        Measure::CubicCentimetre,
        Measure::CubicFoot,
        Measure::Gallon,
        Measure::Pint,
        Measure::Barrel,
        Measure::Microgram,
        Measure::Milligram,
        Measure::Gram,
        Measure::Kilogram,
        Measure::MetricTon,
        Measure::Ton,
        Measure::Kiloton,
        Measure::Megaton,
        Measure::Gigaton,
        Measure::PoundMass,
        Measure::Ounce,
        Measure::Stone,
        Measure::Carat,
        Measure::KilometrePerHour,
        Measure::MilePerHour,
        Measure::MetrePerSecond,
        Measure::KilometrePerSecond,
        Measure::FootPerSecond,
        Measure::Knot,
        Measure::Celsius,
        Measure::Fahrenheit,
        Measure::Kelvin,
        Measure::Degree,
        Measure::Watt,
        Measure::Kilowatt,
        Measure::Megawatt,
        Measure::Gigawatt,
        Measure::Terawatt,
        Measure::Horsepower,
        Measure::BrakeHorsepower,
        Measure::WattHour,
        Measure::KilowattHour,
        Measure::MegawattHour,
        Measure::GigawattHour,
        Measure::TerawattHour,
        Measure::Joule,
        Measure::Kilojoule,
        Measure::Calorie,
        Measure::Hertz,
        Measure::Kilohertz,
        Measure::Megahertz,
        Measure::Gigahertz,
        Measure::Byte,
        Measure::Kilobyte,
        Measure::Megabyte,
        Measure::Gigabyte,
        Measure::Terabyte,
        Measure::Bit,
        Measure::MegabitPerSecond,
        Measure::GigabitPerSecond,
        Measure::Volt,
        Measure::Kilovolt,
        Measure::Ampere,
        Measure::MilliampereHour,
        Measure::NewtonMetre,
        Measure::PoundFoot,
        Measure::Decibel,
        Measure::Lumen,
        Measure::Farad,
        Measure::Pascal,
        Measure::Kilopascal,
        Measure::Megapascal,
        Measure::Bar,
        Measure::PoundPerSquareInch,
        Measure::KilopoundPerSquareInch,
        Measure::Millibar,
        Measure::MilePerGallon,
        Measure::RevolutionPerMinute,
        Measure::PartPerMillion,
        Measure::PartPerBillion,
        Measure::Megapixel,
        Measure::Pixel,
        Measure::Magnitude,
        Measure::RackUnit,
        Measure::Point,
        Measure::Percent,
        Measure::PercentagePoint,
        Measure::BasisPoint,
    ];

    /// The canonical singular.
    pub fn as_str(self) -> &'static str {
        self.row().0
    }

    /// What it measures.
    pub fn dimension(self) -> Dimension {
        self.row().1
    }

    /// How many base units of its dimension one of it is; `None` where units do not convert by a factor.
    ///
    /// SI units by definition (BIPM, The International System of Units, 9th edition); others as noted.
    pub fn factor(self) -> Option<Decimal> {
        self.row().2.map(|(mantissa, exponent)| Decimal::new(mantissa, exponent))
    }

    /// A temperature of this unit in degrees Celsius; `None` for anything else.
    pub fn celsius(self, value: Decimal) -> Option<Decimal> {
        match self {
            Measure::Celsius => Some(value),
            Measure::Fahrenheit => {
                Some(((value - Decimal::from(32)) * Decimal::from(5)).divide(Decimal::from(9)))
            }
            Measure::Kelvin => Some(value - Decimal::new(27_315, -2)),
            _ => None,
        }
    }

    /// Name, dimension and factor (mantissa and power of ten).
    fn row(self) -> (&'static str, Dimension, Option<(i128, i32)>) {
        match self {
            Measure::Second => ("second", D::Time, Some((1, 0))),
            Measure::Millisecond => ("millisecond", D::Time, Some((1, -3))),
            Measure::Minute => ("minute", D::Time, Some((60, 0))),
            Measure::Hour => ("hour", D::Time, Some((3600, 0))),
            Measure::Day => ("day", D::Time, Some((86_400, 0))),
            Measure::Week => ("week", D::Time, Some((604_800, 0))),
            Measure::Fortnight => ("fortnight", D::Time, Some((1_209_600, 0))),
            // A twelfth of the Gregorian mean year.
            Measure::Month => ("month", D::Time, Some((2_629_746, 0))),
            // A fourth of the Gregorian mean year.
            Measure::Quarter => ("quarter", D::Time, Some((7_889_238, 0))),
            // The Gregorian mean year, 365.2425 days.
            Measure::Year => ("year", D::Time, Some((31_556_952, 0))),
            Measure::Decade => ("decade", D::Time, Some((315_569_520, 0))),
            Measure::Century => ("century", D::Time, Some((3_155_695_200, 0))),
            Measure::Millennium => ("millennium", D::Time, Some((31_556_952_000, 0))),
            Measure::YearOfAge => ("year of age", D::Age, Some((31_556_952, 0))),
            Measure::MonthOfAge => ("month of age", D::Age, Some((2_629_746, 0))),
            Measure::WeekOfAge => ("week of age", D::Age, Some((604_800, 0))),
            Measure::DayOfAge => ("day of age", D::Age, Some((86_400, 0))),
            Measure::Nanometre => ("nanometre", D::Length, Some((1, -9))),
            Measure::Micrometre => ("micrometre", D::Length, Some((1, -6))),
            Measure::Millimetre => ("millimetre", D::Length, Some((1, -3))),
            Measure::Centimetre => ("centimetre", D::Length, Some((1, -2))),
            Measure::Metre => ("metre", D::Length, Some((1, 0))),
            Measure::Kilometre => ("kilometre", D::Length, Some((1000, 0))),
            // NIST SP 811, B.8.
            Measure::Inch => ("inch", D::Length, Some((254, -4))),
            // NIST SP 811, B.8.
            Measure::Foot => ("foot", D::Length, Some((3048, -4))),
            // NIST SP 811, B.8.
            Measure::Yard => ("yard", D::Length, Some((9144, -4))),
            // NIST SP 811, B.8.
            Measure::Mile => ("mile", D::Length, Some((1_609_344, -3))),
            // NIST SP 811, B.8.
            Measure::NauticalMile => ("nautical mile", D::Length, Some((1852, 0))),
            // IAU.
            Measure::LightYear => ("light-year", D::Length, Some((94_607_304_725_808, 2))),
            // IAU 2012 Resolution B2.
            Measure::AstronomicalUnit => ("astronomical unit", D::Length, Some((149_597_870_700, 0))),
            Measure::SquareMetre => ("square metre", D::Area, Some((1, 0))),
            Measure::SquareKilometre => ("square kilometre", D::Area, Some((1_000_000, 0))),
            Measure::SquareCentimetre => ("square centimetre", D::Area, Some((1, -4))),
            Measure::Hectare => ("hectare", D::Area, Some((10_000, 0))),
            // NIST SP 811, B.8.
            Measure::SquareFoot => ("square foot", D::Area, Some((9_290_304, -8))),
            // NIST SP 811, B.8.
            Measure::SquareInch => ("square inch", D::Area, Some((64_516, -8))),
            // NIST SP 811, B.8.
            Measure::SquareYard => ("square yard", D::Area, Some((83_612_736, -8))),
            // NIST SP 811, B.8, the international mile squared.
            Measure::SquareMile => ("square mile", D::Area, Some((2_589_988_110_336, -6))),
            // The international acre, 4840 square yards.
            Measure::Acre => ("acre", D::Area, Some((40_468_564_224, -7))),
            Measure::Litre => ("litre", D::Volume, Some((1, -3))),
            Measure::Millilitre => ("millilitre", D::Volume, Some((1, -6))),
            Measure::Centilitre => ("centilitre", D::Volume, Some((1, -5))),
            Measure::CubicMetre => ("cubic metre", D::Volume, Some((1, 0))),
            Measure::CubicKilometre => ("cubic kilometre", D::Volume, Some((1_000_000_000, 0))),
            Measure::CubicCentimetre => ("cubic centimetre", D::Volume, Some((1, -6))),
            // NIST SP 811, B.8.
            Measure::CubicFoot => ("cubic foot", D::Volume, Some((28_316_846_592, -12))),
            // The US gallon, NIST SP 811, B.8.
            Measure::Gallon => ("gallon", D::Volume, Some((3_785_411_784, -12))),
            // The US pint, NIST SP 811, B.8.
            Measure::Pint => ("pint", D::Volume, Some((473_176_473, -12))),
            // 42 US gallons, NIST SP 811, B.8.
            Measure::Barrel => ("barrel", D::Volume, Some((158_987_294_928, -12))),
            Measure::Microgram => ("microgram", D::Mass, Some((1, -9))),
            Measure::Milligram => ("milligram", D::Mass, Some((1, -6))),
            Measure::Gram => ("gram", D::Mass, Some((1, -3))),
            Measure::Kilogram => ("kilogram", D::Mass, Some((1, 0))),
            Measure::MetricTon => ("metric ton", D::Mass, Some((1000, 0))),
            // Read as metric: short and long tons are seldom told apart.
            Measure::Ton => ("ton", D::Mass, Some((1000, 0))),
            Measure::Kiloton => ("kiloton", D::Mass, Some((1_000_000, 0))),
            Measure::Megaton => ("megaton", D::Mass, Some((1_000_000_000, 0))),
            Measure::Gigaton => ("gigaton", D::Mass, Some((1_000_000_000_000, 0))),
            // NIST SP 811, B.8.
            Measure::PoundMass => ("pound-mass", D::Mass, Some((45_359_237, -8))),
            // NIST SP 811, B.8.
            Measure::Ounce => ("ounce", D::Mass, Some((28_349_523_125, -12))),
            // 14 pounds.
            Measure::Stone => ("stone", D::Mass, Some((635_029_318, -8))),
            // NIST SP 811, B.8.
            Measure::Carat => ("carat", D::Mass, Some((2, -4))),
            // 1/3.6.
            Measure::KilometrePerHour => ("kilometre per hour", D::Speed, Some((2_777_777_778, -10))),
            // NIST SP 811, B.8.
            Measure::MilePerHour => ("mile per hour", D::Speed, Some((44_704, -5))),
            Measure::MetrePerSecond => ("metre per second", D::Speed, Some((1, 0))),
            Measure::KilometrePerSecond => ("kilometre per second", D::Speed, Some((1000, 0))),
            // NIST SP 811, B.8.
            Measure::FootPerSecond => ("foot per second", D::Speed, Some((3048, -4))),
            // 1852/3600, NIST SP 811, B.8.
            Measure::Knot => ("knot", D::Speed, Some((5_144_444_444, -10))),
            Measure::Celsius => ("celsius", D::Temperature, None),
            Measure::Fahrenheit => ("fahrenheit", D::Temperature, None),
            Measure::Kelvin => ("kelvin", D::Temperature, None),
            Measure::Degree => ("degree", D::Other, None),
            Measure::Watt => ("watt", D::Power, Some((1, 0))),
            Measure::Kilowatt => ("kilowatt", D::Power, Some((1000, 0))),
            Measure::Megawatt => ("megawatt", D::Power, Some((1_000_000, 0))),
            Measure::Gigawatt => ("gigawatt", D::Power, Some((1_000_000_000, 0))),
            Measure::Terawatt => ("terawatt", D::Power, Some((1_000_000_000_000, 0))),
            // 550 foot-pounds a second, NIST SP 811, B.8.
            Measure::Horsepower => ("horsepower", D::Power, Some((7_456_998_716, -7))),
            // As horsepower.
            Measure::BrakeHorsepower => ("brake horsepower", D::Power, Some((7_456_998_716, -7))),
            Measure::WattHour => ("watt hour", D::Energy, Some((3600, 0))),
            Measure::KilowattHour => ("kilowatt hour", D::Energy, Some((3_600_000, 0))),
            Measure::MegawattHour => ("megawatt hour", D::Energy, Some((3_600_000_000, 0))),
            Measure::GigawattHour => ("gigawatt hour", D::Energy, Some((3_600_000_000_000, 0))),
            Measure::TerawattHour => ("terawatt hour", D::Energy, Some((3_600_000_000_000_000, 0))),
            Measure::Joule => ("joule", D::Energy, Some((1, 0))),
            Measure::Kilojoule => ("kilojoule", D::Energy, Some((1000, 0))),
            // A food calorie, NIST SP 811, B.8.
            Measure::Calorie => ("calorie", D::Energy, Some((4184, 0))),
            Measure::Hertz => ("hertz", D::Frequency, Some((1, 0))),
            Measure::Kilohertz => ("kilohertz", D::Frequency, Some((1000, 0))),
            Measure::Megahertz => ("megahertz", D::Frequency, Some((1_000_000, 0))),
            Measure::Gigahertz => ("gigahertz", D::Frequency, Some((1_000_000_000, 0))),
            Measure::Byte => ("byte", D::Data, Some((1, 0))),
            Measure::Kilobyte => ("kilobyte", D::Data, Some((1000, 0))),
            Measure::Megabyte => ("megabyte", D::Data, Some((1_000_000, 0))),
            Measure::Gigabyte => ("gigabyte", D::Data, Some((1_000_000_000, 0))),
            Measure::Terabyte => ("terabyte", D::Data, Some((1_000_000_000_000, 0))),
            Measure::Bit => ("bit", D::Data, Some((125, -3))),
            Measure::MegabitPerSecond => ("megabit per second", D::DataRate, Some((1_000_000, 0))),
            Measure::GigabitPerSecond => ("gigabit per second", D::DataRate, Some((1_000_000_000, 0))),
            Measure::Volt => ("volt", D::Other, None),
            Measure::Kilovolt => ("kilovolt", D::Other, None),
            Measure::Ampere => ("ampere", D::Other, None),
            Measure::MilliampereHour => ("milliampere-hour", D::Other, None),
            Measure::NewtonMetre => ("newton metre", D::Other, None),
            Measure::PoundFoot => ("pound-foot", D::Other, None),
            Measure::Decibel => ("decibel", D::Other, None),
            Measure::Lumen => ("lumen", D::Other, None),
            Measure::Farad => ("farad", D::Other, None),
            Measure::Pascal => ("pascal", D::Pressure, Some((1, 0))),
            Measure::Kilopascal => ("kilopascal", D::Pressure, Some((1000, 0))),
            Measure::Megapascal => ("megapascal", D::Pressure, Some((1_000_000, 0))),
            Measure::Bar => ("bar", D::Pressure, Some((100_000, 0))),
            // NIST SP 811, B.8.
            Measure::PoundPerSquareInch => ("pound per square inch", D::Pressure, Some((6_894_757_293, -6))),
            // NIST SP 811, B.8.
            Measure::KilopoundPerSquareInch => {
                ("kilopound per square inch", D::Pressure, Some((6_894_757_293, -3)))
            }
            Measure::Millibar => ("millibar", D::Pressure, Some((100, 0))),
            Measure::MilePerGallon => ("mile per gallon", D::Other, None),
            Measure::RevolutionPerMinute => ("revolution per minute", D::Other, None),
            Measure::PartPerMillion => ("part per million", D::Other, None),
            Measure::PartPerBillion => ("parts-per-billion", D::Other, None),
            Measure::Megapixel => ("megapixel", D::Other, None),
            Measure::Pixel => ("pixel", D::Other, None),
            Measure::Magnitude => ("magnitude", D::Other, None),
            Measure::RackUnit => ("rack unit", D::Other, None),
            Measure::Point => ("point", D::Other, None),
            Measure::Percent => ("percent", D::Share, Some((1, 0))),
            Measure::PercentagePoint => ("percentage point", D::Share, Some((1, 0))),
            Measure::BasisPoint => ("basis point", D::Share, Some((1, -2))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn miles_and_kilometres_convert() {
        let metres =
            |measure: Measure, value: i64| measure.factor().map(|factor| Decimal::from(value) * factor);
        assert_eq!(metres(Measure::Mile, 100), Some(Decimal::new(1_609_344, -1)));
        assert_eq!(metres(Measure::Kilometre, 160), Some(Decimal::from(160_000)));
        assert_eq!(Measure::Fahrenheit.celsius(Decimal::from(212)), Some(Decimal::from(100)));
    }

    #[test]
    fn names_are_unique() {
        let mut names: Vec<&str> = Measure::ALL.iter().map(|measure| measure.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Measure::ALL.len());
    }
}
