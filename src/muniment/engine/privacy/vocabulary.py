"""The words that columns about people are called by, in several languages.

Phrases are lower case, without accents, words apart, ``|`` between them.
"""

from __future__ import annotations

from typing import Final

from muniment.engine.privacy.categories import Category


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PLAIN: Final[dict[Category, str]] = {
    Category.NAME: (
        "first name|firstname|last name|lastname|surname|forename|given name|family name"
        "|full name|fullname|middle name|maiden name|vorname|nachname|familienname|geburtsname"
        "|prenom|nom de famille|nom complet|apellido|apellidos|primer nombre|nombre completo"
        "|cognome|sobrenome|primeiro nome|voornaam|achternaam|fornamn|efternamn|fornavn|etternavn"
        "|imie|nazwisko|etunimi|sukunimi|person name|patient name|customer name|client name"
        "|employee name|contact name|passenger name|applicant name|author name|user full name"
        "|student name|cardholder name|account holder|next of kin|nok name"
    ),
    Category.EMAIL: "email|e mail|mail address|emailaddress|courriel|correo|emailadresse|epost",
    Category.PHONE: (
        "phone|telephone|phone number|phonenumber|mobile number|mobile phone|cell phone|cellphone"
        "|telefon|telefonnummer|handynummer|mobilnummer|telefono|numero de telephone|telefone"
        "|telefoonnummer|msisdn|fax number|faxnummer|whatsapp"
    ),
    Category.ADDRESS: (
        "street address|home address|postal address|mailing address|address line|address line1"
        "|address1|address2|street name|strasse|anschrift|wohnadresse"
        "|adresse postale|domicilio|direccion|indirizzo|endereco|shipping address|billing address"
    ),
    Category.IBAN: "iban|bank account|bank account number|kontonummer|account iban",
    Category.CARD_NUMBER: (
        "credit card|card number|cardnumber|creditcard|cc number|ccnum|pan number|kreditkarte"
        "|kreditkartennummer|debit card|numero de carte|tarjeta de credito"
    ),
    Category.SSN: "ssn|social security|social security number|socialsecurity",
    Category.NATIONAL_ID: (
        "national id|nationalid|national identification|steuer id|steuerid"
        "|steueridentifikationsnummer"
        "|sozialversicherungsnummer|svnr|rentenversicherungsnummer|dni|nie|nif|numero de securite"
        "|numero de securite sociale|nir|codice fiscale|pesel|personnummer|personalnumber"
        "|fodselsnummer|henkilotunnus|hetu|cpr|cpr number|rijksregisternummer|bsn"
        "|burgerservicenummer"
        "|cpf|aadhaar|aadhar|nhs number|nhs no|nhsnumber|nino|national insurance"
        "|national insurance number|sin number|tfn|tax file number|tax id|taxpayer id|tc kimlik"
        "|tckn|ahv|ahv nummer|id card number|personalausweis|ausweisnummer|social insurance number"
        "|identity number|citizen id|voter id|curp|rut"
    ),
    Category.PASSPORT: (
        "passport|passport number|passport no|passportnumber|reisepass|reisepassnummer|passeport"
        "|pasaporte|passaporto|drivers license|driver license|driving licence|driving license"
        "|drivers licence|fuhrerschein|fuehrerschein|fuehrerscheinnummer"
    ),
    Category.HEALTH: (
        "diagnosis|diagnoses|diagnose|diagnostic code|diagnostico|icd|icd9|icd10|icd 10|icd code"
        "|medical record|mrn|medical history|medical condition|medication|medications|prescription"
        "|hiv|hiv status|blood type|blood group|blutgruppe|pregnant|pregnancy|pregnancies"
        "|disability"
        "|disabled|behinderung|krankheit|vorerkrankung|krankenversicherung|mental health|allergies"
        "|comorbidity|comorbidities|cause of death|hospitalised|hospitalized|readmitted|bmi"
        "|blood pressure|blood glucose|hba1c|maladie|enfermedad|malattia|gesundheitszustand"
    ),
    Category.RELIGION: (
        "religion|religious|religious affiliation|konfession|religiao|religione|faith"
    ),
    Category.ETHNICITY: (
        "ethnicity|ethnic|ethnic group|ethnic origin|race ethnicity|ethnie|ethnische herkunft"
        "|skin color|skin colour|skin tone|hautfarbe|origen etnico|racial|caste"
    ),
    Category.POLITICS: (
        "political party|political affiliation|political opinion|political view|political views"
        "|party affiliation|voted for|parteizugehorigkeit|politische meinung"
    ),
    Category.UNION: "trade union|union member|union membership|gewerkschaft|labor union|syndicat",
    Category.SEXUALITY: (
        "sexual orientation|sexual preference|sexuality|sex life|sexuelle orientierung"
        "|orientation sexuelle|orientacion sexual"
    ),
    Category.BIOMETRIC: (
        "fingerprint template|face embedding|face encoding|face template|faceprint|iris scan"
        "|iris code|iris template|voiceprint|retina scan|biometric|biometrics|gait signature"
    ),
    Category.GENETIC: (
        "snp genotype|genetic marker|genetic test|genetic disorder|patient genotype"
    ),
    Category.IP_ADDRESS: (
        "ip address|ipaddress|ip addr|ipaddr|client ip|remote addr|remote ip|source ip|user ip"
        "|ipv4|ipv6|ip adresse|adresse ip"
    ),
    Category.PERSON_KEY: (
        "user id|userid|user uuid|user key|customer id|customerid|client id|patient id"
        "|patientid|subject id|participant id|respondent id|person id|personid|employee id"
        "|member id"
        "|memberid|subscriber id|account holder id|student id|cust id|passenger id|kundennummer"
        "|kunden id|personalnummer|mitgliedsnummer|patienten id|identifiant client|reviewer id"
        "|author id|voter key|visitor id|cookie id|session user|username|user name|login name"
        "|screen name|twitter handle|user handle|benutzername|nom utilisateur"
    ),
    Category.DEVICE_ID: (
        "device id|deviceid|device uuid|idfa|gaid|idfv|advertising id|android id|imei|imsi|iccid"
        "|mac address|macaddress|mac addr|udid|license plate|licence plate|number plate"
        "|kennzeichen"
    ),
    Category.BIRTH_DATE: (
        "birth date|birthdate|date of birth|dob|birthday|birth day|year of birth|birth year"
        "|geburtsdatum|geburtstag|geburtsjahr|date de naissance|fecha de nacimiento|data di nascita"
        "|data nascita|data de nascimento|geboortedatum|fodelsedatum|syntymaaika"
    ),
    Category.MARITAL_STATUS: (
        "marital status|marital|maritalstatus|familienstand|etat civil|estado civil|stato civile"
    ),
    Category.NATIONALITY: (
        "nationality|citizenship|nationalitat|nationalite|nacionalidad|native country"
        "|country of birth|staatsangehorigkeit|birth country|place of birth|geburtsort"
    ),
    Category.OCCUPATION: "occupation|job title|jobtitle|beruf|profession|employer|arbeitgeber",
    Category.INCOME: (
        "salary|annual income|monthly income|household income|gehalt|wage|einkommen|credit score"
        "|net worth|revenu annuel|salario"
    ),
    Category.EDUCATION: "education|education level|schulabschluss|highest degree|bildungsabschluss",
    Category.LOCATION: (
        "gps|gps location|geolocation|home lat|home lon|latlng|lat lon|lat long|user location"
        "|pickup location|last location|home location"
    ),
    Category.FREE_TEXT: (
        "comment|comments|message|message text|notes|free text|freetext|review text|feedback"
        "|transcript|chat|conversation|utterance|complaint|narrative|bemerkung|kommentar|nachricht"
        "|commentaire|comentario|clinical note|doctor notes"
    ),
}
"""Phrases that mean one thing wherever they stand in a name."""

OWNED: Final[dict[Category, str]] = {
    Category.AGE: "age|alter|edad|idade|leeftijd",
    Category.GENDER: "gender|sex|geschlecht|sexe|sexo|genero|sesso|geslacht|kjonn",
    Category.POSTCODE: (
        "zip|zipcode|zip code|postcode|post code|postal code|postleitzahl|plz|code postal"
        "|codigo postal"
    ),
    Category.ADDRESS: "address|adresse|street",
    Category.PHONE: "tel|mobile|handy|cell|fax",
    Category.EMAIL: "mail",
    Category.IP_ADDRESS: "ip",
    Category.LOCATION: "lat|lon|lng|latitude|longitude|coordinates|breitengrad|langengrad",
    Category.INCOME: "income|pay",
    Category.OCCUPATION: "job",
}
"""Phrases that mean it alone, with a unit, or after a word for a person."""

HINTS: Final[dict[Category, str]] = {
    Category.NAME: "name|nom|nombre|nome|naam|navn|names|author|contact|holder|sender|recipient",
    Category.ETHNICITY: "race|ancestry",
    Category.HEALTH: (
        "health|disease|condition|treatment|symptom|symptoms|smoker|smoking|insulin|cholesterol"
        "|glucose|bp|chol|therapy|patient|stroke|diabetes|cancer|depression|vaccinated"
    ),
    Category.POLITICS: "party|politics|ideology",
    Category.UNION: "union",
    Category.SEXUALITY: "orientation",
    Category.BIOMETRIC: "fingerprint|voice|retina|face",
    Category.GENETIC: "dna|genome|genotype|haplotype|rsid",
    Category.FREE_TEXT: "text|body|content|description|review|note",
}
"""Phrases with common other meanings."""

PEOPLE: Final = _words(
    "user customer client patient person people employee member passenger applicant respondent"
    " participant subject author owner buyer student mother father parent spouse partner child"
    " contact worker staff borrower tenant driver rider guest visitor victim donor subscriber"
    " cardholder holder reviewer voter citizen candidate kunde kunden mitarbeiter benutzer nutzer"
    " client cliente utilisateur patientin my your home personal private"
)
"""Words for a person that may stand in front."""

UNITS: Final = _words(
    "years year yrs in jahre group band bucket range bin code value x y v1 v2 1 2"
    " encoded enc cat category at deg degrees"
)
"""Words that may stand behind without changing what the column is."""
