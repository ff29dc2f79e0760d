//! Units: what each measures, and how many base units it is.

use crate::engine::decimal::Decimal;
use crate::engine::lang::is_phrase;

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

macro_rules! measures {
    ($($name:ident $text:literal $dimension:ident $mantissa:literal, $exponent:literal;)+) => {
        /// A unit of measure.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Measure {
            $(#[doc = concat!("`", $text, "`.")] $name,)+
        }

        impl Measure {
            /// Every unit of measure.
            pub const ALL: &[Measure] = &[$(Measure::$name,)+];
        }

        const ROWS: &[Row] = &[$(Row {
            name: $text,
            dimension: Dimension::$dimension,
            mantissa: $mantissa,
            exponent: $exponent,
        },)+];
    };
}

// Canonical singular, what it measures, and how many base units it is as a mantissa and a power of ten; a mantissa of 0
// stands where units do not convert by a factor.
//
// SI units by definition (BIPM, The International System of Units, 9th edition), customary ones after NIST SP 811,
// B.8, unless a line says otherwise.
measures! {
    Second "second" Time 1, 0;
    Millisecond "millisecond" Time 1, -3;
    Minute "minute" Time 60, 0;
    Hour "hour" Time 3600, 0;
    Day "day" Time 86_400, 0;
    Week "week" Time 604_800, 0;
    Fortnight "fortnight" Time 1_209_600, 0;
    // A twelfth of the Gregorian mean year.
    Month "month" Time 2_629_746, 0;
    // A fourth of the Gregorian mean year.
    Quarter "quarter" Time 7_889_238, 0;
    // The Gregorian mean year, 365.2425 days.
    Year "year" Time 31_556_952, 0;
    Decade "decade" Time 315_569_520, 0;
    Century "century" Time 3_155_695_200, 0;
    Millennium "millennium" Time 31_556_952_000, 0;
    YearOfAge "year of age" Age 31_556_952, 0;
    MonthOfAge "month of age" Age 2_629_746, 0;
    WeekOfAge "week of age" Age 604_800, 0;
    DayOfAge "day of age" Age 86_400, 0;
    Nanometre "nanometre" Length 1, -9;
    Micrometre "micrometre" Length 1, -6;
    Millimetre "millimetre" Length 1, -3;
    Centimetre "centimetre" Length 1, -2;
    Metre "metre" Length 1, 0;
    Kilometre "kilometre" Length 1000, 0;
    Inch "inch" Length 254, -4;
    Foot "foot" Length 3048, -4;
    Yard "yard" Length 9144, -4;
    Mile "mile" Length 1_609_344, -3;
    NauticalMile "nautical mile" Length 1852, 0;
    // IAU.
    LightYear "light-year" Length 94_607_304_725_808, 2;
    // IAU 2012 Resolution B2.
    AstronomicalUnit "astronomical unit" Length 149_597_870_700, 0;
    SquareMetre "square metre" Area 1, 0;
    SquareKilometre "square kilometre" Area 1_000_000, 0;
    SquareCentimetre "square centimetre" Area 1, -4;
    Hectare "hectare" Area 10_000, 0;
    SquareFoot "square foot" Area 9_290_304, -8;
    SquareInch "square inch" Area 64_516, -8;
    SquareYard "square yard" Area 83_612_736, -8;
    // NIST SP 811, B.8, the international mile squared.
    SquareMile "square mile" Area 2_589_988_110_336, -6;
    // The international acre, 4840 square yards.
    Acre "acre" Area 40_468_564_224, -7;
    Litre "litre" Volume 1, -3;
    Millilitre "millilitre" Volume 1, -6;
    Centilitre "centilitre" Volume 1, -5;
    CubicMetre "cubic metre" Volume 1, 0;
    CubicKilometre "cubic kilometre" Volume 1_000_000_000, 0;
    CubicCentimetre "cubic centimetre" Volume 1, -6;
    CubicFoot "cubic foot" Volume 28_316_846_592, -12;
    // The US gallon.
    Gallon "gallon" Volume 3_785_411_784, -12;
    // The US pint.
    Pint "pint" Volume 473_176_473, -12;
    // 42 US gallons.
    Barrel "barrel" Volume 158_987_294_928, -12;
    Microgram "microgram" Mass 1, -9;
    Milligram "milligram" Mass 1, -6;
    Gram "gram" Mass 1, -3;
    Kilogram "kilogram" Mass 1, 0;
    MetricTon "metric ton" Mass 1000, 0;
    // Read as metric: short and long tons are seldom told apart.
    Ton "ton" Mass 1000, 0;
    Kiloton "kiloton" Mass 1_000_000, 0;
    Megaton "megaton" Mass 1_000_000_000, 0;
    Gigaton "gigaton" Mass 1_000_000_000_000, 0;
    PoundMass "pound-mass" Mass 45_359_237, -8;
    Ounce "ounce" Mass 28_349_523_125, -12;
    // 14 pounds.
    Stone "stone" Mass 635_029_318, -8;
    Carat "carat" Mass 2, -4;
    // 1/3.6.
    KilometrePerHour "kilometre per hour" Speed 2_777_777_778, -10;
    MilePerHour "mile per hour" Speed 44_704, -5;
    MetrePerSecond "metre per second" Speed 1, 0;
    KilometrePerSecond "kilometre per second" Speed 1000, 0;
    FootPerSecond "foot per second" Speed 3048, -4;
    // 1852/3600.
    Knot "knot" Speed 5_144_444_444, -10;
    Celsius "celsius" Temperature 0, 0;
    Fahrenheit "fahrenheit" Temperature 0, 0;
    Kelvin "kelvin" Temperature 0, 0;
    Degree "degree" Other 0, 0;
    Watt "watt" Power 1, 0;
    Kilowatt "kilowatt" Power 1000, 0;
    Megawatt "megawatt" Power 1_000_000, 0;
    Gigawatt "gigawatt" Power 1_000_000_000, 0;
    Terawatt "terawatt" Power 1_000_000_000_000, 0;
    // 550 foot-pounds a second.
    Horsepower "horsepower" Power 7_456_998_716, -7;
    // As horsepower.
    BrakeHorsepower "brake horsepower" Power 7_456_998_716, -7;
    WattHour "watt hour" Energy 3600, 0;
    KilowattHour "kilowatt hour" Energy 3_600_000, 0;
    MegawattHour "megawatt hour" Energy 3_600_000_000, 0;
    GigawattHour "gigawatt hour" Energy 3_600_000_000_000, 0;
    TerawattHour "terawatt hour" Energy 3_600_000_000_000_000, 0;
    Joule "joule" Energy 1, 0;
    Kilojoule "kilojoule" Energy 1000, 0;
    // A food calorie.
    Calorie "calorie" Energy 4184, 0;
    Hertz "hertz" Frequency 1, 0;
    Kilohertz "kilohertz" Frequency 1000, 0;
    Megahertz "megahertz" Frequency 1_000_000, 0;
    Gigahertz "gigahertz" Frequency 1_000_000_000, 0;
    Byte "byte" Data 1, 0;
    Kilobyte "kilobyte" Data 1000, 0;
    Megabyte "megabyte" Data 1_000_000, 0;
    Gigabyte "gigabyte" Data 1_000_000_000, 0;
    Terabyte "terabyte" Data 1_000_000_000_000, 0;
    Bit "bit" Data 125, -3;
    MegabitPerSecond "megabit per second" DataRate 1_000_000, 0;
    GigabitPerSecond "gigabit per second" DataRate 1_000_000_000, 0;
    Volt "volt" Other 0, 0;
    Kilovolt "kilovolt" Other 0, 0;
    Ampere "ampere" Other 0, 0;
    MilliampereHour "milliampere-hour" Other 0, 0;
    NewtonMetre "newton metre" Other 0, 0;
    PoundFoot "pound-foot" Other 0, 0;
    Decibel "decibel" Other 0, 0;
    Lumen "lumen" Other 0, 0;
    Farad "farad" Other 0, 0;
    Pascal "pascal" Pressure 1, 0;
    Kilopascal "kilopascal" Pressure 1000, 0;
    Megapascal "megapascal" Pressure 1_000_000, 0;
    Bar "bar" Pressure 100_000, 0;
    PoundPerSquareInch "pound per square inch" Pressure 6_894_757_293, -6;
    KilopoundPerSquareInch "kilopound per square inch" Pressure 6_894_757_293, -3;
    Millibar "millibar" Pressure 100, 0;
    MilePerGallon "mile per gallon" Other 0, 0;
    RevolutionPerMinute "revolution per minute" Other 0, 0;
    PartPerMillion "part per million" Other 0, 0;
    PartPerBillion "parts-per-billion" Other 0, 0;
    Megapixel "megapixel" Other 0, 0;
    Pixel "pixel" Other 0, 0;
    Magnitude "magnitude" Other 0, 0;
    RackUnit "rack unit" Other 0, 0;
    Point "point" Other 0, 0;
    Percent "percent" Share 1, 0;
    PercentagePoint "percentage point" Share 1, 0;
    BasisPoint "basis point" Share 1, -2;
}

struct Row {
    name: &'static str,
    dimension: Dimension,
    mantissa: i64,
    exponent: i8,
}

impl Measure {
    fn row(self) -> &'static Row {
        ROWS.get(self as usize).unwrap_or(&ROWS[0])
    }

    /// The unit of that name, its words joined by `_`; `None` for any other.
    pub fn parse(name: &str) -> Option<Self> {
        let same = |row: &Row| is_phrase(name, row.name);
        Measure::ALL.get(ROWS.iter().position(same)?).copied()
    }

    /// The canonical singular.
    pub fn as_str(self) -> &'static str {
        self.row().name
    }

    /// What it measures.
    pub fn dimension(self) -> Dimension {
        self.row().dimension
    }

    /// How many base units of its dimension one of it is; `None` where units do not convert by a factor.
    pub fn factor(self) -> Option<Decimal> {
        let row = self.row();
        (row.mantissa != 0).then(|| Decimal::new(row.mantissa, i32::from(row.exponent)))
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
