namespace LongAn.Workflows.Execution;

/// <content>What was completed and can be undone: kept, begun, undone, forgotten.</content>
internal partial struct StateDraft
{
    private void KeepForUndoing(long key)
    {
        if (Instance(key) is not { } instance)
            return;
        _compensations.Add(new(key, instance.ElementId, instance.ScopeKey, _variables.Find(key, static v => v.ScopeKey), Loop: instance.Loop), slack);
    }

    private void BeginUndoing(CompensationBegun begun)
    {
        foreach (var key in begun.Keys)
            _compensations.Replace(done => done.Key == key ? done with { ThrownBy = begun.ThrowerKey } : done);
    }

    /// <summary>What was completed within belongs to the instance that undoes it, and so do the variables there were.</summary>
    private void Undo(CompensationHandling handling)
    {
        foreach (var done in _compensations)
        {
            if (done.Key == handling.Key && done.Variables is { } variables && !_variables.TryFind(handling.HandlerKey, static v => v.ScopeKey, out var place))
                _variables.Insert(place, variables with { ScopeKey = handling.HandlerKey });
        }

        _compensations.Replace(done =>
            done.Key == handling.Key ? done with { HandlerKey = handling.HandlerKey }
            : done.ScopeKey == handling.Key ? done with { ScopeKey = handling.HandlerKey }
            : done);
    }

    /// <summary>Whoever threw the compensation was ended: what it has not begun to undo stays done.</summary>
    private void GiveUpUndoing(long throwerKey)
    {
        if (!_compensations.IsEmpty)
            _compensations.Replace(done => done.HandlerKey == 0 && done.ThrownBy == throwerKey ? done with { ThrownBy = 0 } : done);
    }

    /// <summary>A scope was interrupted: what nobody has begun to undo in it stays done.</summary>
    private void LeaveDone(long scopeKey)
    {
        if (!_compensations.IsEmpty)
            _compensations.Replace(done => done.HandlerKey == 0 && done.ThrownBy != 0 && done.ScopeKey == scopeKey ? done with { ThrownBy = 0 } : done);
    }

    /// <summary>With an instance goes what it has undone and, unless it can be undone itself, what was completed within it.</summary>
    private void Forget(long key)
    {
        if (_compensations.IsEmpty)
            return;
        _compensations.RemoveAll(key, static (done, key) => done.HandlerKey == key, slack);
        foreach (var done in _compensations)
        {
            if (done.Key == key)
                return;
        }

        ForgetWithin(key);
    }

    private void ForgetWithin(long scopeKey)
    {
        foreach (var done in _compensations.ToArray())
        {
            if (done.ScopeKey == scopeKey)
                ForgetWithin(done.Key);
        }

        _compensations.RemoveAll(scopeKey, static (done, key) => done.ScopeKey == key, slack);
    }
}
