using System.Text.Json;
using ThermalOccitanie.Domain.Incidents;

namespace ThermalOccitanie.Domain.Tests.Incidents;

/// <summary>What may be said of an incident, when, and what was true at which moment.</summary>
public sealed class IncidentTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly IncidentAuthor Anne = new(Guid.CreateVersion7(), "Anne Source, Régie de Fontclaire");
    private static readonly IncidentWords Closed = new(IncidentScope.Cure, Today.AddDays(2), "La pompe est en panne.");

    private static readonly Dictionary<string, Func<Incident, DateTime, IncidentRefusal?>> Verbs = new()
    {
        [nameof(Incident.Say)] = (incident, now) => incident.Say(Closed with { Sentence = "La pompe est réparée, on remplit." }, Anne, Today, now),
        [nameof(Incident.Close)] = (incident, now) => incident.Close("La pompe a été changée.", Anne, now),
    };

    private static readonly Dictionary<string, Func<Incident>> States = new()
    {
        ["open"] = () => Opened(),
        ["open and changed"] = () => After(nameof(Incident.Say)),
        ["closed"] = () => After(nameof(Incident.Close)),
    };

    public static TheoryData<string, string> EachVerbInEachState { get; } = new(
        from verb in Verbs.Keys
        from state in States.Keys
        select new TheoryDataRow<string, string>(verb, state));

    [Theory]
    [MemberData(nameof(EachVerbInEachState))]
    public void Verb_InState_IsRefusedOnceClosedAndChangesNothing(string verb, string state)
    {
        var incident = States[state]();
        incident = state == "open and changed" && verb == nameof(Incident.Say) ? Said(incident, "Autre chose, dit entre-temps.") : incident;
        var before = JsonSerializer.Serialize(incident);

        var refusal = Verbs[verb](incident, Now.AddHours(3));

        if (state == "closed")
        {
            Assert.Equal(IncidentRefusal.AlreadyClosed, refusal);
            Assert.Equal(before, JsonSerializer.Serialize(incident));
        }
        else
        {
            Assert.Null(refusal);
            Assert.NotEqual(before, JsonSerializer.Serialize(incident));
        }
    }

    [Fact]
    public void Verbs_AllOfTheEntity_AreTried() => Assert.Equal(
        typeof(Incident).GetMethods().Where(m => !m.IsStatic && m.ReturnType == typeof(IncidentRefusal?)).Select(m => m.Name).Order(),
        Verbs.Keys.Order());

    [Theory]
    [InlineData(1, IncidentRefusal.StartsLater)]
    [InlineData(0, null)]
    [InlineData(-60 * 24 * Incident.MaxDaysBefore, null)]
    [InlineData((-60 * 24 * Incident.MaxDaysBefore) - 1, IncidentRefusal.StartedTooLongAgo)]
    public void Open_Start_IsNowOrOfTheYearBefore(int minutesFromNow, IncidentRefusal? expected) =>
        Assert.Equal(expected, Open(Now.AddMinutes(minutesFromNow), Closed, out _));

    [Theory]
    [InlineData(-1, IncidentRefusal.EndIsPast)]
    [InlineData(0, null)]
    [InlineData(null, null)]
    public void Open_ExpectedEnd_IsNotOver(int? daysFromToday, IncidentRefusal? expected) =>
        Assert.Equal(expected, Open(Now, Closed with { ExpectedEndOn = daysFromToday is { } days ? Today.AddDays(days) : null }, out _));

    [Theory]
    [InlineData("   trop court ", null)]
    [InlineData("  court  \n\n\n\n", IncidentRefusal.SentenceTooShort)]
    [InlineData("", IncidentRefusal.SentenceTooShort)]
    public void Open_Sentence_IsCountedWithoutWhatSurroundsIt(string sentence, IncidentRefusal? expected) =>
        Assert.Equal(expected, Open(Now, Closed with { Sentence = sentence }, out _));

    [Fact]
    public void Open_SentenceTooLong_IsRefused()
    {
        Assert.Null(Open(Now, Closed with { Sentence = new('a', Incident.SentenceMaxLength) }, out _));
        Assert.Equal(IncidentRefusal.SentenceTooLong, Open(Now, Closed with { Sentence = new('a', Incident.SentenceMaxLength + 1) }, out var refused));
        Assert.Null(refused);
    }

    [Fact]
    public void Open_SentenceOnSeveralLines_IsKeptOnOne() =>
        Assert.Equal("La pompe est en panne.", Said(Opened(), "La pompe\r\n est\ten\u0000 panne.", IncidentScope.Station).Latest.Sentence);

    [Fact]
    public void Say_TheSameAgain_IsRefused() => Assert.Equal(IncidentRefusal.NothingNew, Opened().Say(Closed, Anne, Today, Now.AddHours(1)));

    [Theory]
    [InlineData("", IncidentRefusal.NoteTooShort)]
    [InlineData("  réglé    ", IncidentRefusal.NoteTooShort)]
    [InlineData("Pompe changée", null)]
    public void Close_Note_SaysWhatHappened(string note, IncidentRefusal? expected) => Assert.Equal(expected, Opened().Close(note, Anne, Now));

    [Fact]
    public void Close_NoteTooLong_IsRefused() =>
        Assert.Equal(IncidentRefusal.NoteTooLong, Opened().Close(new('a', Incident.NoteMaxLength + 1), Anne, Now));

    [Fact]
    public void Spells_FollowOneAnother_FromTheBeginningToTheEnd()
    {
        var began = Now.AddDays(-1);
        Assert.Null(Open(began, Closed, out var incident));
        Assert.Null(incident!.Say(Closed with { ExpectedEndOn = Today.AddDays(9) }, Anne, Today, Now.AddDays(2)));
        Assert.Null(incident.Close("La pompe a été changée.", Anne, Now.AddDays(5)));

        Assert.Equal(
            [(Today.AddDays(2), began, Now.AddDays(2)), (Today.AddDays(9), Now.AddDays(2), (DateTime?)Now.AddDays(5))],
            incident.Spells.Select(s => (s.ExpectedEndOn!.Value, s.From, s.Until)));
        Assert.Equal([Now, Now.AddDays(2)], incident.Spells.Select(s => s.SaidAt));
    }

    [Theory]
    [InlineData(-3, -1, false)]
    [InlineData(-3, 0, false)]
    [InlineData(-3, 1, true)]
    [InlineData(1, 2, true)]
    [InlineData(4, 9, true)]
    [InlineData(5, 9, false)]
    public void Spell_WasTrueBetween_TouchesBothEndsAsTheClockDoes(int startHour, int endHour, bool expected)
    {
        var spell = new IncidentSpell(IncidentScope.Station, null, "Fermé.", Now, Now, Now.AddHours(5));

        Assert.Equal(expected, spell.WasTrueBetween(Now.AddHours(startHour), Now.AddHours(endHour)));
    }

    [Fact]
    public void IsEndPassed_OnceTheLastDayIsOver_WhileItIsOpen()
    {
        var incident = Opened();

        Assert.False(incident.IsEndPassedOn(Today.AddDays(2)));
        Assert.True(incident.IsEndPassedOn(Today.AddDays(3)));
        Assert.Null(incident.Close("La pompe a été changée.", Anne, Now));
        Assert.False(incident.IsEndPassedOn(Today.AddDays(3)));
    }

    private static IncidentRefusal? Open(DateTime startedAt, IncidentWords words, out Incident? incident) =>
        Incident.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), startedAt, words, Anne, Today, Now, out incident);

    private static Incident Opened()
    {
        Assert.Null(Open(Now, Closed, out var incident));
        return incident!;
    }

    private static Incident Said(Incident incident, string sentence, IncidentScope scope = IncidentScope.Cure)
    {
        Assert.Null(incident.Say(new(scope, null, sentence), Anne, Today, Now.AddHours(1)));
        return incident;
    }

    private static Incident After(string verb)
    {
        var incident = Opened();
        Assert.Null(Verbs[verb](incident, Now.AddHours(1)));
        return incident;
    }
}
